using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>The same condition twice: in two rules, or among the operands of one <c>and</c> or <c>or</c>.</summary>
internal sealed class DuplicateCondition : LintRule
{
    private static readonly Descriptor<string> Duplicate = new(
        "LODE3007", Severity.Warning, where => $"This condition stands {where} already.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Duplicate;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> CheckPack(LintContext context)
    {
        foreach (var same in context.Groups.SameCondition)
        {
            foreach (var rule in same.Skip(1))
            {
                yield return Duplicate.At(rule.Place.Source, rule.Condition, $"in `{same[0].Name}`") with
                {
                    Related = [new RelatedPlace(same[0].Place.Source.Path, same[0].Place.Span, "The first rule with this condition.")],
                };
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        foreach (var site in context.Sites)
        {
            if (site.Node is BoundOperation { Op: Op.And or Op.Or } logic)
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var operand in logic.Operands.Where(o => !seen.Add(BoundPrinter.Print(o))))
                {
                    yield return Duplicate.At(site.Source, (site with { Node = operand }).Span, logic.Op == Op.And ? "among the `and`s" : "among the `or`s");
                }
            }
        }
    }
}
