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
            var tests = site.Node.Conjuncts().Select(c => (Node: c, Test: FieldTest.Of(c))).Where(t => t.Test is not null)
                .GroupBy(t => t.Test!.Path, StringComparer.Ordinal);
            foreach (var group in tests)
            {
                var members = group.ToArray();
                var clash = members.SelectMany((a, i) => members.Skip(i + 1).Select(b => (a, b)))
                    .FirstOrDefault(p => p.a.Test!.Domain.IsDisjointFrom(p.b.Test!.Domain));
                if (clash.a.Test is not null)
                {
                    var (first, second) = (site with { Node = clash.a.Node }, site with { Node = clash.b.Node });
                    yield return Never.At(site.Source, second.Span, Name(clash.a.Test), first.Text == second.Text
                        ? $"`{first.Text}`" : $"both `{first.Text}` and `{second.Text}`");
                }
            }
        }
    }

    private static string Name(FieldTest test) =>
        test.Path.StartsWith("this.", StringComparison.Ordinal) ? test.Path["this.".Length..] : test.Path;
}
