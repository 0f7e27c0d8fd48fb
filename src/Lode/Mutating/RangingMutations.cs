using System.Collections.Frozen;
using Lode.Syntax;

namespace Lode;

/// <summary>One aggregate for another, some for every, and what does not belong let in.</summary>
internal static class RangingMutations
{
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["sum"] = "max", ["min"] = "max", ["max"] = "min", ["avg"] = "max", ["median"] = "avg", ["last"] = "first", ["first"] = "last",
    }.ToFrozenDictionary();

    public static IEnumerable<Change> Of(SourceText source, AggregateSyntax node)
    {
        if (Others.TryGetValue(node.Function.Text, out var other))
        {
            yield return new($"`{node.Function.Text}` -> `{other}`", (node.Function.Span, other));
        }
        else if (node is { Function.Text: "count", Value: not null })
        {
            yield return new("`count` -> `sum`", (node.Function.Span, "sum"));
        }

        if (node.Where is { } where)
        {
            yield return OperatorMutations.Dropped(source, TextSpan.FromBounds(node.Binders[^1].Span.End, where.Span.End));
        }
    }

    public static IEnumerable<Change> Of(QuantifierSyntax node)
    {
        var (word, other) = node.IsEvery ? ("every", "some") : ("some", "every");
        yield return new($"`{word}` -> `{other}`", (new(node.Span.Start, word.Length), other));
    }
}
