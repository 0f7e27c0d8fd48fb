using System.Text.Json;

namespace Lode.Benchmarks.SideBySide;

/// <summary>The results as files: figures for programs, tables for people, a chart, and the first page's part.</summary>
internal static class ResultFiles
{
    private const string Begin = "<!-- Written by tests/Lode.Benchmarks/run: -->\n";
    private const string End = "<!-- Until here. -->";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(string folder, Report report)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "rivals.json"), JsonSerializer.Serialize(report, Json) + "\n");
        File.WriteAllText(Path.Combine(folder, "rivals.md"), Page(report));
        File.WriteAllText(Path.Combine(folder, "rivals.svg"), Chart.Of(report));
        var readme = Path.Combine(Checkout.Root, "README.md");
        var picture = Path.GetRelativePath(Checkout.Root, Path.Combine(folder, "rivals.svg")).Replace('\\', '/');
        File.WriteAllText(readme, Replaced(File.ReadAllText(readme), $"![Rules judged in a second, by number of rules]({picture})\n\n{ShortTable.Of(report)}"));
    }

    private static string Page(Report report) => $"""
        # Lode beside its rivals

        {ShortTable.Introduction(report)}
        Times are the processor's; in brackets the least and the greatest. "Ready" is reading and compiling the rules and taking in the rows. Slow contenders judge fewer
        rows, the first ones, and of the others only Lode keeps the verdict on every row: the rest count matches.
        {string.Join(", ", report.Machine.Packages.Select(p => $"`{p.Key}` {p.Value}"))}.

        {string.Join("\n", report.Rounds.Select(FullTable.Of))}
        """.TrimEnd() + "\n";

    private static string Replaced(string readme, string part)
    {
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal), readme.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin
            ? throw new InvalidOperationException($"The first page has no part between `{Begin.Trim()}` and `{End}`.")
            : $"{readme[..(begin + Begin.Length)]}\n{part}\n{readme[end..]}";
    }
}
