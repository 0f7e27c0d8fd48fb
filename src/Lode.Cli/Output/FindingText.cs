using Lode.Runtime;
using Lode.Syntax;
using Spectre.Console;

namespace Lode.Cli;

/// <summary>Findings as a person reads them: place, message, the line with what is meant underlined, advice.</summary>
internal static class FindingText
{
    private const int MostColumns = 100;

    /// <summary>Writes findings and a sentence that counts them.</summary>
    public static void Write(Screen screen, IReadOnlyList<Finding> findings, PathNames names, LoadedPack loaded)
    {
        foreach (var finding in findings)
        {
            Write(screen, finding, names);
        }

        screen.Line(Sentence(findings, loaded), findings.Count == 0 ? Palette.Good : Palette.Strong);
    }

    /// <summary>Writes one finding and an empty line.</summary>
    public static void Write(Screen screen, Finding finding, PathNames names)
    {
        screen.Line([
            new($"{names.Of(finding.File)}:{finding.Line}:{finding.Column}: ", Palette.Strong), new(Word(finding.Severity), Palette.Of(finding.Severity)),
            new($" {finding.Code}", Palette.Quiet), new($": {finding.Message}")], 4);
        if (finding.SourceLine is { } line && line.Length > 0)
        {
            Underline(screen, finding, line);
        }

        if (finding.Help is { } help)
        {
            screen.Line([new("    help: ", Palette.Name), new(help)], 10);
        }

        foreach (var fix in finding.Fixes.Take(finding.Help is null ? 3 : 0))
        {
            screen.Line([new("    fix: ", Palette.Good), new(fix.Title)], 9);
        }

        screen.Line();
    }

    /// <summary>The word for a severity.</summary>
    public static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    private static void Underline(Screen screen, Finding finding, string line)
    {
        var (from, first) = (0, finding.Column - 1);
        if (line.Length > MostColumns && first > MostColumns / 2)
        {
            from = Math.Min(first - (MostColumns / 4), Math.Max(0, line.Length - MostColumns));
        }

        var window = line[from..Math.Min(line.Length, from + MostColumns)];
        var shown = string.Concat(window.Select(c => c == '\t' ? ' ' : VisibleText.IsHidden(c) ? '·' : c));
        var start = Math.Clamp(first - from, 0, shown.Length);
        var end = finding.EndLine > finding.Line ? shown.Length : Math.Clamp(finding.EndColumn - 1 - from, start, shown.Length);
        var number = $"{finding.Line}".PadLeft(5);
        var gap = new string(' ', shown[..start].GetCellWidth());
        var marks = new string('^', Math.Max(1, shown[start..end].GetCellWidth()));
        screen.Line([new($"{number} | ", Palette.Quiet), new(shown)], 8);
        screen.Line([new("      | ", Palette.Quiet), new(gap), new(marks, Palette.Of(finding.Severity))], 8);
    }

    /// <summary>What was found, in one sentence.</summary>
    public static string Sentence(IReadOnlyList<Finding> findings, LoadedPack loaded) => findings.Count == 0 ? Fine(loaded) : $"{Count(findings)}.";

    private static string Fine(LoadedPack loaded) =>
        $"No findings: {Words.Many(loaded.Files.Sources.Length, "file")}, {Words.Many(loaded.Pack.Rules.Length, "rule")}, {Words.Many(loaded.Pack.Tests.Length, "test")}"
        + (loaded.World is { } world ? $", {Words.Many(world.Tables.Sum(t => t.RowCount), "row")} of data." : ".");

    /// <summary><c>2 errors, 1 warning</c>.</summary>
    public static string Count(IReadOnlyList<Finding> findings) => string.Join(", ", findings.GroupBy(f => f.Severity).OrderByDescending(g => g.Key)
        .Select(g => g.Key == Severity.Info ? $"{g.Count()} info" : Words.Many(g.Count(), Word(g.Key))));
}
