using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Analysis;

/// <summary>What rules are compared by.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Clauses">What must all be true.</param>
internal sealed record RuleText(Printed Condition, Printed Actions, ImmutableArray<Clause> Clauses)
{
    public static RuleText Of(RuleSymbol rule) => new(
        new(BoundPrinter.Print(rule.Condition)), new(string.Join('\n', rule.Actions.Select(Print))), [.. rule.Condition.Conjuncts().Select(Clause.Of)]);

    private static string Print(BoundAction action) => action switch
    {
        BoundFlag flag => $"flag {BoundPrinter.Print(flag.Message)}",
        BoundScore score => $"score {BoundPrinter.Print(score.Amount)} {score.Target}",
        BoundTag tag => $"tag {tag.Tag}",
        BoundActionCall call => $"{call.Action.Name} {string.Join(' ', call.Arguments.Select(BoundPrinter.Print))}",
        _ => action.GetType().Name,
    };
}

/// <summary>One thing that must be true.</summary>
/// <param name="Text">The bound form.</param>
/// <param name="Test">As a plain comparison; null where it is none.</param>
internal sealed record Clause(string Text, FieldTest? Test)
{
    /// <summary>What it is about: only clauses about the same can imply each other.</summary>
    public string Subject => Test?.Path ?? Text;

    public static Clause Of(BoundExpression condition) => new(BoundPrinter.Print(condition), FieldTest.Of(condition));
}

/// <summary>A text that is compared often.</summary>
internal sealed class Printed(string text) : IEquatable<Printed>
{
    private readonly int _hash = text.GetHashCode(StringComparison.Ordinal);
    private readonly string _text = text;

    public bool Equals(Printed? other) => other is not null && _hash == other._hash && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as Printed);

    public override int GetHashCode() => _hash;
}
