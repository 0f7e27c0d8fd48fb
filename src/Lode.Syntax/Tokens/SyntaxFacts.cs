using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>Every word and mark of the language, once: for the parser, completion, the formatter, highlighting and the documentation.</summary>
public static class SyntaxFacts
{
    /// <summary>Words of operators that are ordinary names everywhere else.</summary>
    private static readonly ImmutableArray<string> ContextualOperatorWords = ["starts", "ends", "with"];

    /// <summary>Words that are never names without backquotes: those that expressions are made of.</summary>
    public static ImmutableArray<string> ReservedWords { get; } =
    [
        .. OperatorTable.All.SelectMany(row => row.Words).Where(word => char.IsLetter(word[0])).Except(ContextualOperatorWords),
        "if", "then", "else", "some", "every", "satisfies", "for", "where", "by", "true", "false", "this", "today", "all",
    ];

    /// <summary>Words that begin a declaration.</summary>
    public static ImmutableArray<string> DeclarationWords { get; } =
        ["enum", "entity", "subject", "param", "define", "action", "today", "rule", "test", "if"];

    /// <summary>Words of an entity and its fields.</summary>
    public static ImmutableArray<string> EntityWords { get; } = ["as", "from", "table", "key", "required", "set", "of"];

    /// <summary>Words that begin a clause of a rule.</summary>
    public static ImmutableArray<string> ClauseWords { get; } = ["for", "severity", "tags", "from", "until"];

    /// <summary>Words that begin an action of a rule; <c>to</c> stands behind a score.</summary>
    public static ImmutableArray<string> ActionWords { get; } = ["flag", "score", "tag"];

    /// <summary>The word before the verdict of a test; in a table the column of verdicts.</summary>
    public const string Expect = "expect";

    /// <summary>Words that begin a line of a test.</summary>
    public static ImmutableArray<string> TestWords { get; } = ["today", "set", "given", Expect];

    /// <summary>The levels behind <c>severity</c>.</summary>
    public static ImmutableArray<string> SeverityLevels { get; } = ["info", "low", "medium", "high", "critical"];

    /// <summary>The verdicts behind <c>expect</c>.</summary>
    public static ImmutableArray<string> Verdicts { get; } = ["fires", "clear", "undetermined"];

    /// <summary>Functions that range over members.</summary>
    public static ImmutableArray<string> AggregateFunctions { get; } =
        ["count", "sum", "min", "max", "avg", "median", "last", "first", "set"];

    /// <summary>Words that make a number a period, each with what one of it is.</summary>
    public static IReadOnlyDictionary<string, Period> PeriodWords { get; } = new Dictionary<string, Period>
    {
        ["day"] = new(0, 1), ["days"] = new(0, 1), ["week"] = new(0, 7), ["weeks"] = new(0, 7),
        ["month"] = new(1, 0), ["months"] = new(1, 0), ["year"] = new(12, 0), ["years"] = new(12, 0),
    };

    /// <summary>Names that never are the unit of the number before them.</summary>
    public static ImmutableArray<string> WordsBehindNumbers { get; } = ["to", "skipping", "from", "until", "starts", "ends", "by"];

    /// <summary>Words that mean something only in their place and are names elsewhere.</summary>
    public static ImmutableArray<string> ContextualWords { get; } =
    [
        .. DeclarationWords.Concat(EntityWords).Concat(ClauseWords).Concat(ActionWords).Concat(TestWords).Concat(SeverityLevels)
            .Concat(Verdicts).Concat(ContextualOperatorWords).Concat(["to", "distinct", "skipping"]).Except(ReservedWords).Distinct(),
    ];

    /// <summary>Marks that are no operators.</summary>
    public static ImmutableArray<string> Punctuation { get; } = ["(", ")", "[", "]", "{", "}", ",", ".", ":", "=", "|"];

    /// <summary>Operators as other languages write them, each with the way it is written here.</summary>
    public static IReadOnlyDictionary<string, string> ForeignOperators { get; } = new Dictionary<string, string>
    {
        ["="] = "==", ["==="] = "==", ["!=="] = "!=", ["<>"] = "!=", ["=<"] = "<=", ["=>"] = ">=", ["&&"] = "and", ["||"] = "or", ["!"] = "not",
    };

    private static readonly HashSet<string> Reserved = [.. ReservedWords];

    /// <summary>Whether a bare word is reserved.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>Whether a name may begin with the character.</summary>
    public static bool StartsName(char c) => char.IsLetter(c) || c == '_';

    /// <summary>Whether the character may stand in a name.</summary>
    public static bool ContinuesName(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>Whether a name can be written without backquotes.</summary>
    public static bool IsBareName(string name) =>
        name.Length > 0 && StartsName(name[0]) && name.All(ContinuesName) && !IsReserved(name);
}
