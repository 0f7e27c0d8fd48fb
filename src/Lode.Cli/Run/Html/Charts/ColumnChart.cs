using System.Collections.Immutable;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>A column of a chart.</summary>
/// <param name="Label">What stands below it.</param>
/// <param name="IsNow">Whether it is the one that holds.</param>
/// <param name="Count">Its height.</param>
internal sealed record Column(string Label, bool IsNow, int Count);

/// <summary>Columns of counts, drawn as SVG; the same in words is its label.</summary>
internal static class ColumnChart
{
    private const double Width = 380;
    private const double Height = 150;
    private const double Top = 20;
    private const double Floor = 118;
    private const int WidestLabel = 6;

    public static Html Of(string title, ImmutableArray<Column> columns)
    {
        var step = Width / columns.Length;
        var most = Math.Max(1, columns.Max(c => c.Count));
        var all = columns.All(c => c.Label.Length <= WidestLabel);
        var parts = new List<Html>();
        for (var i = 0; i < columns.Length; i++)
        {
            var (column, x, middle) = (columns[i], (i * step) + 4, (i + 0.5) * step);
            var size = column.Count * (Floor - Top) / most;
            parts.Add(Rect(x, Floor - size, step - 8, size).Class(column.IsNow ? "column now" : "column"));
            parts.Add(Text(middle, Floor - size - 5, $"{column.Count}").Class(column.IsNow ? "now" : "count"));
            if (all || column.IsNow || i == 0 || i == columns.Length - 1)
            {
                parts.Add(Text(all ? middle : i == 0 ? x : i == columns.Length - 1 ? x + step - 8 : middle, Floor + 14, column.Label, all || column.IsNow ? "middle" : i == 0 ? "start" : "end").Class("small"));
            }

            if (column.IsNow)
            {
                parts.Add(Text(middle, Floor + 27, "now").Class("small now"));
            }
        }

        parts.Add(Tag("line").With("x1", 0).With("x2", Width).With("y1", Floor).With("y2", Floor).Class("axis"));
        return Tag("svg", parts).With("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")).With("role", "img")
            .With("aria-label", $"{title}: {string.Join("; ", columns.Select(InWords))}").Class("columns");
    }

    private static string InWords(Column column) => $"at {column.Label}{(column.IsNow ? " (now)" : "")} fires on {column.Count}";

    private static HtmlElement Rect(double x, double y, double width, double height) => Tag("rect").With("x", x).With("y", y).With("width", width).With("height", height);

    private static HtmlElement Text(double x, double y, string text, string anchor = "middle") => Tag("text", text).With("x", x).With("y", y).With("text-anchor", anchor);
}
