using System.Collections.Immutable;

namespace Lode.Cli;

/// <summary>A line of a comparison: <c>' '</c> in both texts, <c>'-'</c> only in the old, <c>'+'</c> only in the new.</summary>
internal readonly record struct DiffLine(char Kind, string Text);

/// <summary>The lines of two texts, each with its line end, as the shortest way from the one to the other.</summary>
internal static class LineDiff
{
    /// <summary>Beyond this many pairs of lines what differs is told as one replacement: correct, if not short.</summary>
    private const long MostPairs = 4_000_000;

    public static ImmutableArray<DiffLine> Of(string before, string after)
    {
        var (a, b) = (Lines(before), Lines(after));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }

        var result = ImmutableArray.CreateBuilder<DiffLine>();
        result.AddRange(a.Take(head).Select(Same));
        Middle(a[head..(a.Count - tail)], b[head..(b.Count - tail)], result);
        result.AddRange(a.Skip(a.Count - tail).Select(Same));
        return result.ToImmutable();
    }

    private static DiffLine Same(string line) => new(' ', line);

    private static void Middle(List<string> a, List<string> b, ImmutableArray<DiffLine>.Builder result)
    {
        var common = (long)a.Count * b.Count <= MostPairs ? Common(a, b) : null;
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (common is not null && i < a.Count && j < b.Count && a[i] == b[j])
            {
                result.Add(Same(a[i++]));
                j++;
            }
            else if (i < a.Count && (common is null || j == b.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                result.Add(new('-', a[i++]));
            }
            else
            {
                result.Add(new('+', b[j++]));
            }
        }
    }

    /// <summary>How many lines the rests from i and from j have in common, in order.</summary>
    private static int[,] Common(List<string> a, List<string> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
