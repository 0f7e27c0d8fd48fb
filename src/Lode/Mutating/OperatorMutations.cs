using System.Collections.Frozen;
using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode;

/// <summary>Boundaries moved in or out, comparisons negated, <c>and</c> for <c>or</c>, clauses dropped.</summary>
internal static class OperatorMutations
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Others = new Dictionary<string, ImmutableArray<string>>
    {
        ["<"] = ["<=", ">="], ["<="] = ["<", ">"], [">"] = [">=", "<="], [">="] = [">", "<"],
        ["=="] = ["!="], ["!="] = ["=="], ["in"] = ["not in"], ["not in"] = ["in"], ["between"] = ["not between"], ["not between"] = ["between"],
        ["is known"] = ["is unknown"], ["is unknown"] = ["is known"], ["is not known"] = ["is known"], ["is not unknown"] = ["is unknown"],
        ["+"] = ["-"], ["-"] = ["+"], ["*"] = ["/"], ["/"] = ["*"],
    }.ToFrozenDictionary();

    public static IEnumerable<Change> Of(SyntaxTree tree, OperationSyntax node) => node.Operator switch
    {
        { Precedence: Precedence.And or Precedence.Or } => Joined(tree, node),
        { Placement: Placement.Prefix, Precedence: Precedence.Not } => [new("`not` dropped", (TextSpan.FromBounds(node.Span.Start, node.Operands[0].Span.Start), ""))],
        { Precedence: Precedence.Otherwise } => [Dropped(tree.Source, TextSpan.FromBounds(node.Operands[0].Span.End, node.Span.End))],
        var other when Others.TryGetValue(other.Id, out var others) =>
            others.Select(o => new Change($"`{tree.Source.Slice(node.OperatorSpan)}` -> `{o}`", (node.OperatorSpan, o))),
        { Precedence: Precedence.Comparison } => [new($"`{node.Operator.Text}` negated", (new(node.Span.Start, 0), "not ("), (new(node.Span.End, 0), ")"))],
        _ => [],
    };

    private static IEnumerable<Change> Joined(SyntaxTree tree, OperationSyntax node)
    {
        var (word, other) = node.Operator.Precedence == Precedence.And ? ("and", "or") : ("or", "and");
        yield return new($"`{word}` -> `{other}`", [.. Gaps(node).SelectMany(gap => tree.Tokens.Where(t => t.Span.Start >= gap.Start && t.Span.End <= gap.End && t.Is(word))).Select(t => (t.Span, other))]);
        for (var i = 0; i < node.Operands.Length; i++)
        {
            yield return Dropped(tree.Source, i == 0
                ? TextSpan.FromBounds(node.Operands[0].Span.Start, node.Operands[1].Span.Start)
                : TextSpan.FromBounds(node.Operands[i - 1].Span.End, node.Operands[i].Span.End));
        }
    }

    private static IEnumerable<TextSpan> Gaps(OperationSyntax node) =>
        node.Operands.Zip(node.Operands.Skip(1), (left, right) => TextSpan.FromBounds(left.Span.End, right.Span.Start));

    /// <summary>A part left out.</summary>
    internal static Change Dropped(SourceText source, TextSpan span) =>
        new($"`{string.Join(' ', source.Slice(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}` dropped", (span, ""));
}
