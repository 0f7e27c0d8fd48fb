using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A rule without a name.</summary>
internal sealed class NamelessRule : LintRule
{
    private static readonly Descriptor0 Nameless = new(
        "LODE3005", Severity.Info, "This rule has no name: tests and other rules cannot speak of it, and its line is all that reports show.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Nameless;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context) =>
        from rule in context.Rules
        where rule.IsAnonymous
        let place = rule.Syntax.IfSpan
        select Nameless.At(rule.Place.Source, place)
            .WithFix("Give it a name", new TextSpan(place.Start, 0), $"rule {RuleNames.For(rule.Syntax, context.Pack)}\n  ");
}
