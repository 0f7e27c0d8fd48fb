using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Silences a finding of lint with a comment, whose reason is left to be said.</summary>
internal static class SuppressFinding
{
    public static IEnumerable<OfferedAction> Offer(ActionSite site) =>
        from found in site.Findings
        where found.Severity != Severity.Error && found.Code.StartsWith("LODE3", StringComparison.Ordinal)
        let line = found.Source.Line(found.Source.Position(found.Span.Start).Line)
        let text = found.Source.Slice(line)
        let indent = text[..(text.Length - text.TrimStart().Length)]
        select new OfferedAction(
            $"Allow {found.Code} here, with a reason", ActionKind.QuickFix,
            [site.Edit(new(line.Start, 0), $"{indent}// lode: allow {found.Code} because (say why)\n")]) { Mends = found };
}
