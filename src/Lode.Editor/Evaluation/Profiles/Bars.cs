namespace Lode.Editor;

/// <summary>Distributions as text.</summary>
internal static class Bars
{
    private const int Width = 16;
    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>How values spread between the least and the greatest: a column for each part of the range, empty parts as a point.</summary>
    public static string Histogram(IReadOnlyCollection<double> values)
    {
        var (least, greatest) = (values.Min(), values.Max());
        var counts = new int[Width];
        foreach (var value in values)
        {
            counts[Math.Clamp((int)((value - least) / (greatest - least) * Width), 0, Width - 1)]++;
        }

        var most = counts.Max();
        return string.Concat(counts.Select(count => count == 0 ? '·' : Heights[(int)Math.Ceiling((double)count / most * Heights.Length) - 1]));
    }

    /// <summary>A line for each value, the bar as long as its count.</summary>
    public static string Lines(IReadOnlyCollection<(string Value, int Count)> counts)
    {
        var (widest, most) = (counts.Max(c => c.Value.Length), counts.Max(c => c.Count));
        return string.Join('\n', counts.Select(c => $"{c.Value.PadRight(widest)} {new string('█', Math.Max(1, c.Count * Width / most))} {c.Count}"));
    }
}
