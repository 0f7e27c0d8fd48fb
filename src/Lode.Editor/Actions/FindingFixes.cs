namespace Lode.Editor;

/// <summary>The fixes that findings bring with them.</summary>
internal static class FindingFixes
{
    /// <summary>Of a finding the likeliest first; it is preferred where it cannot change what was meant, or is the only one.</summary>
    public static IEnumerable<OfferedAction> Offer(ActionSite site) =>
        from found in site.Findings
        from fix in found.Fixes
        where fix.Edits.All(edit => site.Document.Pack.Document(edit.Path) is not null)
        select new OfferedAction(fix.Title, ActionKind.QuickFix, fix.Edits) { Mends = found, IsPreferred = fix == found.Fixes[0] && (fix.Safe || found.Fixes.Length == 1) };
}
