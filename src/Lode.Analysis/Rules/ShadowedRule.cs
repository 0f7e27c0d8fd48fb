using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A rule that fires only where another with the same actions fires too, as their plain comparisons show.</summary>
internal sealed class ShadowedRule : LintRule
{
    private static readonly Descriptor<string, string> Shadowed = new(
        "LODE3013", Severity.Warning, (rule, wider) => $"Wherever `{rule}` fires, `{wider}` fires too and does the same: `{rule}` adds nothing.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Shadowed;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> CheckPack(LintContext context)
    {
        foreach (var alike in context.Groups.SameActions)
        {
            var rules = alike.Select((r, i) => (Rule: r, r.Text.Clauses, Place: i)).ToArray();
            // What covers a rule has each of its clauses met there; it is looked up by the one that fewest rules have anything like.
            var spread = rules.SelectMany(r => r.Clauses.Select(c => c.Subject).Distinct()).CountBy(s => s).ToDictionary();
            var wides = rules.ToLookup(r => r.Clauses.MinBy(c => spread[c.Subject])!.Subject);
            foreach (var narrow in rules)
            {
                var wide = narrow.Clauses.Select(c => c.Subject).Distinct().SelectMany(s => wides[s]).OrderBy(w => w.Place).FirstOrDefault(
                    w => w.Rule != narrow.Rule && Covers(w.Rule, narrow.Rule) && Implies(narrow.Clauses, w.Clauses) && !Implies(w.Clauses, narrow.Clauses));
                if (wide.Rule is not null)
                {
                    yield return Shadowed.At(narrow.Rule.Place.Source, narrow.Rule.Place.Span, narrow.Rule.Name, wide.Rule.Name) with
                    {
                        Related = [new RelatedPlace(wide.Rule.Place.Source.Path, wide.Rule.Place.Span, "The rule that covers it.")],
                    };
                }
            }
        }
    }

    private static bool Covers(GroupedRule wide, GroupedRule narrow) =>
        (wide.From is null || wide.From <= narrow.From) && (wide.Until is null || wide.Until >= narrow.Until);

    private static bool Implies(ImmutableArray<Clause> narrow, ImmutableArray<Clause> wide) =>
        wide.All(w => narrow.Any(n => n.Text == w.Text
            || (n.Test is { } a && w.Test is { } b && a.Path == b.Path && a.Domain.IsWithin(b.Domain))));
}
