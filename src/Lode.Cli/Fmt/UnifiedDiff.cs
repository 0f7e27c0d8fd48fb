using System.Collections.Immutable;

namespace Lode.Cli;

/// <summary>
/// What would change in a file, in the form that <c>git apply</c> and <c>patch</c> read. A line that could steer a terminal or speak to a CI system is
/// shown harmless instead of exactly.
/// </summary>
internal static class UnifiedDiff
{
    /// <summary>Lines that stay the same, shown around each change.</summary>
    private const int Around = 3;

    public static void Write(TextWriter writer, string name, string before, string after)
    {
        var lines = LineDiff.Of(before, after);
        var hunks = Hunks(lines);
        if (hunks.IsEmpty)
        {
            return;
        }

        // As git does: behind a name with a space a tab ends it.
        var shown = SafeLine.Of(name) is var safe && safe.Contains(' ', StringComparison.Ordinal) ? $"{safe}\t" : safe;
        writer.Write($"--- a/{shown}\n+++ b/{shown}\n");
        foreach (var (from, to) in hunks)
        {
            writer.Write($"@@ -{Range(lines, '+', from, to)} +{Range(lines, '-', from, to)} @@\n");
            foreach (var line in lines[from..to])
            {
                Write(writer, line);
            }
        }
    }

    /// <summary>The changes with the lines around them; those that would touch are one.</summary>
    private static ImmutableArray<(int From, int To)> Hunks(ImmutableArray<DiffLine> lines)
    {
        var hunks = ImmutableArray.CreateBuilder<(int From, int To)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind == ' ')
            {
                continue;
            }

            var (from, to) = (Math.Max(0, i - Around), Math.Min(lines.Length, i + 1 + Around));
            if (hunks.Count > 0 && from <= hunks[^1].To)
            {
                hunks[^1] = (hunks[^1].From, to);
            }
            else
            {
                hunks.Add((from, to));
            }
        }

        return hunks.ToImmutable();
    }

    /// <summary>First line and number of lines on the side that lacks <paramref name="other"/>; of none, the line before.</summary>
    private static string Range(ImmutableArray<DiffLine> lines, char other, int from, int to)
    {
        var before = lines[..from].Count(l => l.Kind != other);
        var count = lines[from..to].Count(l => l.Kind != other);
        var first = count == 0 ? before : before + 1;
        return count == 1 ? $"{first}" : $"{first},{count}";
    }

    private static void Write(TextWriter writer, DiffLine line)
    {
        var hasEnd = line.Text.EndsWith('\n');
        var end = line.Text.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = line.Kind + (hasEnd ? line.Text[..^end.Length] : line.Text);
        var plain = text.Replace('\t', ' ');
        writer.Write((SafeLine.Of(plain) == plain ? text : SafeLine.Of(text)) + (hasEnd ? end : "\n"));
        if (!hasEnd)
        {
            writer.Write("\\ No newline at end of file\n");
        }
    }
}
