using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A rule that scores and never says why.</summary>
internal sealed class ScoreWithoutFlag : LintRule
{
    private static readonly Descriptor<string> Silent = new(
        "LODE3012", Severity.Info, rule => $"`{rule}` changes a score and says nothing: with a `flag` its reader would see why.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Silent;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context) =>
        from rule in context.Rules
        where rule.Actions.Any(a => a is BoundScore) && !rule.Actions.Any(a => a is BoundFlag)
        select Silent.At(rule.Place.Source, rule.Place.Span, rule.Name);
}
