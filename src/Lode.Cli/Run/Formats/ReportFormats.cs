using System.Collections.Immutable;

namespace Lode.Cli;

/// <summary>What a format is given.</summary>
internal sealed record ReportContext(RunReport Report, LoadedPack Loaded, EngineChoice Engine, CliHost Host, RunSettings Settings);

/// <summary>The formats of a run's report, by name; the first is the default.</summary>
internal static class ReportFormats
{
    private static readonly ImmutableArray<(string Name, Action<ReportContext, TextWriter> Write)> All =
    [
        ("table", TableFormat.Write),
        ("json", JsonFormat.Write),
        ("ndjson", JsonFormat.WriteLines),
        ("csv", CsvFormat.Write),
        ("markdown", MarkdownFormat.Write),
        ("html", HtmlFormat.Write),
        ("sarif", SarifFlags.Write),
        ("github", GithubFlags.Write),
    ];

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => All.Select(f => f.Name);

    /// <summary>Whether a format writes line by line, so that it needs no count of the whole.</summary>
    public static bool IsByLine(string name) => name is "csv" or "ndjson";

    /// <summary>Writes a report.</summary>
    public static void Write(string name, ReportContext context, TextWriter writer) => All.First(f => f.Name == name).Write(context, writer);
}
