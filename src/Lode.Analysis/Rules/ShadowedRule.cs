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
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        foreach (var alike in context.Pack.Rules.GroupBy(r => (r.Entity, Actions: string.Join('\n', r.Actions.Select(Print)))))
        {
            var rules = alike.Select(r => (Rule: r, Clauses: Clauses(r))).ToArray();
            foreach (var narrow in rules)
            {
                var wide = rules.FirstOrDefault(w => w.Rule != narrow.Rule && Covers(w.Rule, narrow.Rule)
                    && Implies(narrow.Clauses, w.Clauses) && !Implies(w.Clauses, narrow.Clauses));
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

    private static bool Covers(RuleSymbol wide, RuleSymbol narrow) =>
        (wide.From is null || wide.From <= narrow.From) && (wide.Until is null || wide.Until >= narrow.Until);

    private static (string Text, FieldTest? Test)[] Clauses(RuleSymbol rule) =>
        [.. rule.Condition.Conjuncts().Select(c => (BoundPrinter.Print(c), FieldTest.Of(c)))];

    private static bool Implies((string Text, FieldTest? Test)[] narrow, (string Text, FieldTest? Test)[] wide) =>
        wide.All(w => narrow.Any(n => n.Text == w.Text
            || (n.Test is { } a && w.Test is { } b && a.Path == b.Path && a.Domain.IsWithin(b.Domain))));

    private static string Print(BoundAction action) => action switch
    {
        BoundFlag flag => $"flag {BoundPrinter.Print(flag.Message)}",
        BoundScore score => $"score {BoundPrinter.Print(score.Amount)} {score.Target}",
        BoundTag tag => $"tag {tag.Tag}",
        BoundActionCall call => $"{call.Action.Name} {string.Join(' ', call.Arguments.Select(BoundPrinter.Print))}",
        _ => action.GetType().Name,
    };
}
