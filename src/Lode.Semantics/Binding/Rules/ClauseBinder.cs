using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Reads the clauses before a rule's condition; each kind stands at most once.</summary>
internal static class ClauseBinder
{
    private static readonly Dictionary<string, Gravity> Levels =
        Enum.GetValues<Gravity>().ToDictionary(g => g.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static void Bind(RuleSymbol rule, RuleSyntax node, SourceText source, PackContext pack)
    {
        foreach (var group in node.Clauses.GroupBy(Word))
        {
            foreach (var again in group.Skip(1))
            {
                pack.Findings.Add(RuleFindings.DuplicateClause.At(source, again.Span, group.Key).WithFix("Remove it", again.Span, ""));
            }

            Read(group.First(), rule, source, pack);
        }

        if (rule is { From: { } from, Until: { } until } && until < from)
        {
            var clause = node.Clauses.OfType<DateClauseSyntax>().First(c => !c.IsFrom);
            pack.Findings.Add(RuleFindings.DateOrder.At(source, clause.Span));
        }
    }

    private static string Word(ClauseSyntax clause) => clause switch
    {
        ForClauseSyntax => "for",
        SeverityClauseSyntax => "severity",
        TagsClauseSyntax => "tags",
        DateClauseSyntax { IsFrom: true } => "from",
        _ => "until",
    };

    private static void Read(ClauseSyntax clause, RuleSymbol rule, SourceText source, PackContext pack)
    {
        switch (clause)
        {
            case SeverityClauseSyntax { Level: var level } when Levels.TryGetValue(level.Text, out var gravity):
                rule.Severity = gravity;
                break;
            case SeverityClauseSyntax { Level: { IsMissing: false } level }:
                pack.Findings.Add(RuleFindings.UnknownSeverity.At(source, level.Span, level.Text).DidMean(level, Levels.Keys));
                break;
            case TagsClauseSyntax tags:
                rule.Tags = [.. tags.Tags.Where(t => !t.IsMissing).Select(t => t.Text).Distinct()];
                break;
            case DateClauseSyntax { IsFrom: true, Date.Value: DateOnly from }:
                rule.From = from;
                break;
            case DateClauseSyntax { IsFrom: false, Date.Value: DateOnly until }:
                rule.Until = until;
                break;
        }
    }
}
