using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A plain number that runs up to 100 compared with a percent, which is at most 1.</summary>
internal sealed class PercentOfPercentile : LintRule
{
    private static readonly Descriptor<string, string> Mixed = new(
        "LODE3010", Severity.Warning, (field, percent) => $"`{field}` is a plain number, not a percent: `{percent}` is far below what it measures.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Mixed;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        foreach (var site in context.Sites)
        {
            if (site.Node is BoundOperation { Op: Op.Equal or Op.Less or Op.LessOrEqual or Op.Greater or Op.GreaterOrEqual } comparison
                && comparison.Operands.OfType<BoundField>().FirstOrDefault() is { Type: NumberType { IsPercent: false } } field
                && comparison.Operands.Select(o => o.Origin).OfType<LiteralSyntax>().FirstOrDefault(l => l.Kind == LiteralKind.Percent) is { } literal
                && context.Facts?.Of(field.Field) is not { Greatest: <= 1 })
            {
                var percent = site.Source.Slice(literal.Span);
                yield return Mixed.At(site.Source, literal.Span, field.Field.Name, percent)
                    .WithFix($"Write `{percent.TrimEnd('%')}`", literal.Span, percent.TrimEnd('%'));
            }
        }
    }
}
