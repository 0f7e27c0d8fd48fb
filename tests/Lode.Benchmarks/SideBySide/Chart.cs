using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Lode.Benchmarks.SideBySide;

/// <summary>Speed by number of rules as a drawing, both axes logarithmic, a panel for each workload. Readable on light and on dark pages.</summary>
internal static class Chart
{
    private const int Width = 900;
    private const int PanelHeight = 330;
    private const int Left = 64;
    private const int Right = 250;
    private const int Top = 46;
    private const int Bottom = 44;
    private const int LabelHeight = 16;

    // One colour for each contender in their order, on light and on dark pages; names stand beside the lines, so colour alone tells nothing.
    private static readonly (string Light, string Dark)[] Colours =
    [
        ("#6e7781", "#8b949e"), ("#0969da", "#58a6ff"), ("#1a7f37", "#3fb950"), ("#9a6700", "#d29922"), ("#8250df", "#bc8cff"), ("#bc4c00", "#f0883e"),
        ("#cf222e", "#ff7b72"),
    ];

    public static string Of(Report report)
    {
        var panels = report.Rounds.GroupBy(round => round.Workload).Select(group => group.ToImmutableArray()).ToList();
        var all = report.Rounds.SelectMany(round => round.Figures.Select(figure => round.Rate(figure).Median)).ToList();
        var (least, most) = ((int)Math.Floor(Math.Log10(all.Min())), (int)Math.Ceiling(Math.Log10(all.Max())));
        var svg = new StringBuilder();
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {panels.Count * PanelHeight}\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"13\">");
        svg.AppendLine("<title>Million rule evaluations in a second of the processor, by number of rules</title>").AppendLine(Style());
        for (var i = 0; i < panels.Count; i++)
        {
            Panel(svg, panels[i], i * PanelHeight, least, most);
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static string Style()
    {
        string Rules(Func<(string Light, string Dark), string> colour, string text, string line) =>
            $"text {{ fill: {text} }} .grid {{ stroke: {line} }} "
            + string.Join(" ", Colours.Select((c, i) => $".c{i} {{ stroke: {colour(c)} }} .t{i} {{ fill: {colour(c)} }}"));

        return $"<style>{Rules(c => c.Light, "#1f2328", "#d1d9e0")} polyline {{ fill: none; stroke-width: 2 }} "
            + $"@media (prefers-color-scheme: dark) {{ {Rules(c => c.Dark, "#e6edf3", "#3d444d")} }}</style>";
    }

    private static void Panel(StringBuilder svg, ImmutableArray<Round> rounds, int top, int least, int most)
    {
        var (bottom, head) = (top + PanelHeight - Bottom, top + Top);
        double X(int rules) => rounds.Length == 1 ? Left : Left + (Width - Left - Right) * Share(rules, rounds[0].Rules, rounds[^1].Rules);
        double Y(double rate) => bottom - (bottom - head) * (Math.Log10(rate) - least) / (most - least);

        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{top + 22}\" font-weight=\"600\">Million rule evaluations / s, {rounds[0].Workload}</text>");
        for (var power = least; power <= most; power++)
        {
            var (y, value) = (Y(Math.Pow(10, power)), Math.Pow(10, power));
            svg.AppendLine(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y:0.0}\" y2=\"{y:0.0}\"/>");
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{value:#,0.###}</text>");
        }

        foreach (var round in rounds)
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{X(round.Rules):0.0}\" y=\"{bottom + 20}\" text-anchor=\"middle\">{round.Rules:N0}</text>");
        }

        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{bottom + 38}\" text-anchor=\"middle\">rules</text>");
        var places = Apart([.. rounds[^1].Figures.Select(f => Y(rounds[^1].Rate(f).Median))]);
        for (var i = 0; i < rounds[0].Figures.Length; i++)
        {
            var colour = i % Colours.Length;
            var points = rounds.Select(r => (X: X(r.Rules), Y: Y(r.Rate(r.Figures[i]).Median))).ToList();
            svg.AppendLine($"<polyline class=\"c{colour}\" points=\"{string.Join(" ", points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.0},{p.Y:0.0}")))}\"/>");
            foreach (var (x, y) in points)
            {
                svg.AppendLine(CultureInfo.InvariantCulture, $"<circle class=\"t{colour}\" cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"3.5\"/>");
            }

            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<text class=\"t{colour}\" x=\"{X(rounds[^1].Rules) + 12:0.0}\" y=\"{places[i] + 4:0.0}\">{rounds[0].Figures[i].Name}</text>");
        }
    }

    private static double Share(double value, double from, double to) => (Math.Log(value) - Math.Log(from)) / (Math.Log(to) - Math.Log(from));

    /// <summary>The same heights, from the top moved down as far as labels would overlap.</summary>
    private static double[] Apart(double[] heights)
    {
        var last = double.MinValue;
        foreach (var i in Enumerable.Range(0, heights.Length).OrderBy(i => heights[i]))
        {
            last = heights[i] = Math.Max(heights[i], last + LabelHeight);
        }

        return heights;
    }
}
