using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>How tightly operators bind, from loose to tight.</summary>
public enum Precedence
{
    /// <summary><c>or</c>.</summary>
    Or,

    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary>Comparisons; they do not chain.</summary>
    Comparison,

    /// <summary><c>+</c>, <c>-</c>, <c>without</c>.</summary>
    Sum,

    /// <summary><c>*</c>, <c>/</c>.</summary>
    Product,

    /// <summary>Unary <c>-</c>.</summary>
    Sign,

    /// <summary><c>otherwise</c>, whose sides are unary expressions.</summary>
    Otherwise,
}

/// <summary>How the words of an operator stand among its operands.</summary>
public enum Placement
{
    /// <summary>Between two operands.</summary>
    Infix,

    /// <summary>Before its operand.</summary>
    Prefix,

    /// <summary>Behind its operand.</summary>
    Postfix,

    /// <summary>Behind the first of three operands, with <c>and</c> between the others.</summary>
    Between,
}

/// <summary>One operator as it is written.</summary>
/// <param name="Id">Its name in the tree and in the documentation; <c>is</c> has the Id of <c>==</c>.</param>
/// <param name="Words">Its words or symbols in their order.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="Placement">How it stands among its operands.</param>
public sealed record OperatorSyntax(string Id, ImmutableArray<string> Words, Precedence Precedence, Placement Placement)
{
    /// <summary>As it is written: <c>not in</c>.</summary>
    public string Text => string.Join(' ', Words);
}

/// <summary>Every operator of the language, once. The grammar, the formatter, the documentation and the highlighting derive from it.</summary>
public static class OperatorTable
{
    /// <summary>All of them; of those that begin alike the longer stands first.</summary>
    public static ImmutableArray<OperatorSyntax> All { get; } =
    [
        Infix("or", Precedence.Or), Infix("and", Precedence.And),
        new("not", ["not"], Precedence.Not, Placement.Prefix),
        new("is not known", ["is", "not", "known"], Precedence.Comparison, Placement.Postfix),
        new("is not unknown", ["is", "not", "unknown"], Precedence.Comparison, Placement.Postfix),
        new("is known", ["is", "known"], Precedence.Comparison, Placement.Postfix),
        new("is unknown", ["is", "unknown"], Precedence.Comparison, Placement.Postfix),
        new("not between", ["not", "between"], Precedence.Comparison, Placement.Between),
        new("between", ["between"], Precedence.Comparison, Placement.Between),
        Compare("==", "=="), Compare("!=", "!="), Compare("<=", "<="), Compare(">=", ">="), Compare("<", "<"), Compare(">", ">"),
        Compare("!=", "is", "not"), Compare("==", "is"), Compare("not in", "not", "in"), Compare("in", "in"),
        Compare("contains", "contains"), Compare("overlaps", "overlaps"), Compare("matches", "matches"),
        Compare("starts with", "starts", "with"), Compare("ends with", "ends", "with"),
        Infix("+", Precedence.Sum), Infix("-", Precedence.Sum), Infix("without", Precedence.Sum),
        Infix("*", Precedence.Product), Infix("/", Precedence.Product),
        new("negate", ["-"], Precedence.Sign, Placement.Prefix),
        Infix("otherwise", Precedence.Otherwise),
    ];

    private static OperatorSyntax Infix(string word, Precedence precedence) => new(word, [word], precedence, Placement.Infix);

    private static OperatorSyntax Compare(string id, params string[] words) => new(id, [.. words], Precedence.Comparison, Placement.Infix);
}
