using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A rule that stays undetermined on most rows because it reads a field that is mostly empty.</summary>
internal sealed class MostlyUndecided : LintRule
{
    private static readonly Descriptor<string, string, string> Undecided = new(
        "LODE3008", Severity.Info, (field, empty, rows) => $"`{field}` is empty in {empty} rows, so this rule stays undetermined on {rows}.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Undecided;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        if (context.Facts is not { } facts || context.Undetermined is not { } undetermined)
        {
            yield break;
        }

        foreach (var rule in context.Rules)
        {
            var emptiest = OpenFields(rule.Condition).Select(f => (Node: f, Facts: facts.Of(f.Field)))
                .Where(f => f.Facts is { Rows: > 0 } known && known.Known * 2 < known.Rows)
                .OrderBy(f => f.Facts!.Known).FirstOrDefault();
            if (emptiest.Facts is { } field && undetermined(rule) is var open && open * 2 > field.Rows)
            {
                var site = new Site(emptiest.Node, rule);
                yield return Undecided.At(
                    site.Source, site.Span, emptiest.Node.Field.Name, $"{field.Rows - field.Known} of {field.Rows}", $"{open} of them") with
                {
                    Help = $"Say what an empty `{emptiest.Node.Field.Name}` means: `is known`, or `{emptiest.Node.Field.Name} otherwise ...`.",
                };
            }
        }
    }

    /// <summary>The subject's own fields whose unknown reaches the verdict: not below `is known` or `otherwise`.</summary>
    private static IEnumerable<BoundField> OpenFields(BoundExpression expression) => expression switch
    {
        BoundField { Target: BoundThis } field => [field],
        BoundOperation { Op: Op.IsKnown or Op.Otherwise } => [],
        BoundOperation or BoundConditional => expression.Children.SelectMany(OpenFields),
        _ => [],
    };
}
