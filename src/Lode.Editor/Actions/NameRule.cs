using Lode.Analysis;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Gives a rule without a name one; where lint says it, its finding brings the same fix.</summary>
internal static class NameRule
{
    public static IEnumerable<OfferedAction> Offer(ActionSite site)
    {
        if (site.Path.FirstOrDefault() is not RuleSyntax { Name: null } rule)
        {
            yield break;
        }

        var edit = site.Edit(new(rule.IfSpan.Start, 0), $"rule {RuleNames.For(rule, site.Pack)}\n  ");
        if (!site.Findings.Any(f => f.Fixes.Any(fix => fix.Edits.Contains(edit))))
        {
            yield return new("Give this rule a name", ActionKind.Rewrite, [edit]);
        }
    }
}
