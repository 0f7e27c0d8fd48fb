using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode;

/// <summary>A rule file with fixes applied.</summary>
/// <param name="Source">The file as it was.</param>
/// <param name="Text">The whole text as it becomes.</param>
/// <param name="Fixes">How many fixes changed it.</param>
internal sealed record FixedFile(SourceText Source, string Text, int Fixes);

/// <summary>Applies the fixes that cannot change what an author meant.</summary>
internal static class SafeFixes
{
    /// <summary>The files that change; of fixes that touch the same text only the first is applied, the others wait for another check.</summary>
    /// <param name="sources">The pack's files.</param>
    /// <param name="findings">What was found in them.</param>
    public static ImmutableArray<FixedFile> Apply(IEnumerable<SourceText> sources, IEnumerable<Finding> findings)
    {
        var taken = new List<ImmutableArray<TextEdit>>();
        foreach (var fix in findings.Select(f => f.Fixes.FirstOrDefault(fix => fix.Safe)).OfType<Fix>())
        {
            if (!taken.SelectMany(edits => edits).Any(edit => fix.Edits.Any(e => Touches(e, edit))))
            {
                taken.Add(fix.Edits);
            }
        }

        return
        [
            .. from source in sources
               let edits = taken.Select(t => t.Where(e => e.Path == source.Path).ToList()).Where(t => t.Count > 0).ToList()
               where edits.Count > 0
               select new FixedFile(source, TextEdits.Apply(source.Text, edits.SelectMany(e => e)), edits.Count),
        ];
    }

    private static bool Touches(TextEdit a, TextEdit b) => a.Path == b.Path && a.Span.Start <= b.Span.End && b.Span.Start <= a.Span.End;
}
