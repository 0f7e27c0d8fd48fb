using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>Two comparisons of one field, joined by <c>and</c>, that no value satisfies together.</summary>
internal sealed class Contradiction : LintRule
{
    private static readonly Descriptor<string, string> Never = new(
        "LODE3002", Severity.Warning, (field, texts) => $"No value of `{field}` satisfies {texts}: the condition can never be true.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Never;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        foreach (var site in context.Sites.Where(s => s.Node is BoundOperation { Op: Op.And }))
        {
            foreach (var group in site.Node.Conjuncts().Select(Tested.Of).OfType<Tested>().GroupBy(t => t.Test.Path, StringComparer.Ordinal))
            {
                if (Clash([.. group]) is var (one, other))
                {
                    var (first, second) = (site with { Node = one.Node }, site with { Node = other.Node });
                    yield return Never.At(site.Source, second.Span, Name(one.Test), first.Text == second.Text
                        ? $"`{first.Text}`" : $"both `{first.Text}` and `{second.Text}`");
                }
            }
        }
    }

    /// <summary>The first two that no value satisfies together.</summary>
    private static (Tested, Tested)? Clash(Tested[] members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (Array.FindIndex(members, i + 1, other => members[i].Test.Domain.IsDisjointFrom(other.Test.Domain)) is >= 0 and var at)
            {
                return (members[i], members[at]);
            }
        }

        return null;
    }

    private sealed record Tested(BoundExpression Node, FieldTest Test)
    {
        public static Tested? Of(BoundExpression node) => FieldTest.Of(node) is { } test ? new(node, test) : null;
    }

    private static string Name(FieldTest test) =>
        test.Path.StartsWith("this.", StringComparison.Ordinal) ? test.Path["this.".Length..] : test.Path;
}
