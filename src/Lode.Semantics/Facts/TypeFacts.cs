using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>What the binder knows of types, for whoever looks at a text that is only half written.</summary>
public static class TypeFacts
{
    /// <summary>The names of the types that the language has itself.</summary>
    public static ImmutableArray<string> Names { get; } = [.. TypeBinder.BuiltIn.Keys];

    /// <summary>The type of such a name; null where it has none.</summary>
    public static LodeType? Named(string name) => TypeBinder.BuiltIn.GetValueOrDefault(name);

    /// <summary>Whether a value of one type serves where the other is asked for.</summary>
    public static bool Fits(LodeType type, LodeType asked) => Conversion.Fits(type, asked);

    /// <summary>The type that an operator asks of an operand, whose own entry is not looked at; null where it asks for none.</summary>
    public static LodeType? Asked(OperatorSyntax @operator, int operand, ImmutableArray<LodeType?> types) =>
        OperatorMeanings.ById.TryGetValue(@operator.Id, out var meaning) ? meaning.Relation.Asked(operand, types) : null;

    /// <summary>Whether an operator takes an operand of a type.</summary>
    public static bool Accepts(OperatorSyntax @operator, int operand, LodeType type) =>
        !OperatorMeanings.ById.TryGetValue(@operator.Id, out var meaning) || Accepts(meaning, operand, type);

    /// <summary>Whether a function takes an argument of a type.</summary>
    public static bool Accepts(Function function, int operand, LodeType type) => function.Meaning is not { } meaning || Accepts(meaning, operand, type);

    /// <summary>The type of an operation's value; null where that does not follow from its operands' types.</summary>
    public static LodeType? Result(OperatorSyntax @operator, ImmutableArray<LodeType?> types) =>
        OperatorMeanings.ById.TryGetValue(@operator.Id, out var meaning) ? Result(meaning, types) : null;

    /// <summary>The type of a function's value; null where that does not follow from its arguments' types.</summary>
    public static LodeType? Result(Function function, ImmutableArray<LodeType?> types) => function.Meaning is { } meaning ? Result(meaning, types) : null;

    /// <summary>The type of an aggregate's value.</summary>
    public static LodeType? Result(AggregateSyntax aggregate, LodeType? value) =>
        AggregateMeanings.Find(aggregate)?.Result(value is null ? null : new BoundConstant(value, null, null));

    private static bool Accepts(Meaning meaning, int operand, LodeType type) => meaning.Signatures.Any(signature =>
        signature.Operands.Length == 1 ? signature.Operands[0].Accepts(type) : operand < signature.Operands.Length && signature.Operands[operand].Accepts(type));

    private static LodeType? Result(Meaning meaning, ImmutableArray<LodeType?> types)
    {
        ImmutableArray<BoundExpression> operands = [.. types.Select(type => new BoundConstant(type ?? LodeType.Any, null, null))];
        return operands.IsEmpty ? null : (meaning.Signatures.FirstOrDefault(s => s.Accepts(operands)) ?? meaning.Signatures[0]).Result(operands);
    }
}
