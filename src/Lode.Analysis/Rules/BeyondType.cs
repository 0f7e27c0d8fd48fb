using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A comparison of a percent with a number that no percent reaches.</summary>
internal sealed class BeyondType : LintRule
{
    private static readonly Descriptor<string, string> Beyond = new(
        "LODE3003", Severity.Warning, (field, value) => $"`{field}` is a percent, between 0% and 100%; it never gets past {value}.");

    private static readonly Interval Reachable = new(0, true, 1, true);

    /// <inheritdoc/>
    public override Descriptor Descriptor => Beyond;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        foreach (var site in context.Sites)
        {
            if (FieldTest.Of(site.Node) is { Field.Type: NumberType { IsPercent: true }, Domain: Interval values } test
                && (values.IsDisjointFrom(Reachable) || Reachable.IsWithin(values))
                && site.Node is BoundOperation { Operands: [var left, var right] })
            {
                var value = FieldTest.Number(left) is null ? right : left;
                yield return Beyond.At(site.Source, site.Span, test.Field.Field.Name, (site with { Node = value }).Text);
            }
        }
    }
}
