using System.Globalization;
using Lode.Semantics;

namespace Lode.Cli;

/// <summary>The report for a person: flags by severity and rule, what could not be decided, and where to look next.</summary>
internal static class TableFormat
{
    private const int MostLines = 6;
    private const int MostKeys = 3;
    private const int WidestKey = 34;

    public static void Write(ReportContext context, TextWriter writer)
    {
        var toTerminal = context.Settings.Output is null;
        var screen = new Screen(writer, toTerminal ? context.Host.Width : null, context.Host.Colour);
        var results = context.Report.Results.ToList();
        screen.Line();
        screen.Line([new("  "), new(RunSummary.Sentence(context.Report, context.Loaded.World!), Palette.Strong)], 2);
        foreach (var gravity in Enum.GetValues<Gravity>().Reverse())
        {
            Flags(screen, gravity, results, context.Loaded.Pack.Subject, context.Settings.Verbose ? int.MaxValue : MostLines);
        }

        Undecided(screen, results, context.Settings.Verbose ? int.MaxValue : MostKeys);
        Asleep(screen, context.Report);
        Closing(screen, context.Report, results);
    }

    private static void Flags(Screen screen, Gravity gravity, List<SubjectResult> results, EntitySymbol? subject, int most)
    {
        var rules = results.SelectMany(r => r.Flags.Where(f => f.Rule.Severity == gravity).Select(f => (r.Key, Flag: f)))
            .GroupBy(f => f.Flag.Rule).OrderBy(g => g.Key.Entity == subject ? -1 : g.Key.Entity.Ordinal).ThenBy(g => g.Key.Name, StringComparer.Ordinal).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        screen.Line();
        screen.Line([new("  "), new(gravity.ToString().ToUpperInvariant(), Palette.Of(gravity))]);
        foreach (var rule in rules)
        {
            var lines = rule.ToList();
            screen.Line();
            screen.Line(
                [new("  "), new(rule.Key.Name, Palette.Name), new(rule.Key.Title is { } title ? $"  {title}" : "", Palette.Strong), new($"  ({lines.Count})", Palette.Quiet)], 4);
            var column = Math.Min(WidestKey, lines.Take(most).Max(l => l.Key.Length));
            foreach (var (key, flag) in lines.Take(most))
            {
                screen.Line([new("    "), new(key.PadRight(column), Palette.Strong), new($"  {RunSummary.Said(key, flag.Message)}")], column + 6);
            }

            if (lines.Count > most)
            {
                screen.Line([new($"    and {lines.Count - most} more", Palette.Quiet)]);
            }
        }
    }

    private static void Undecided(Screen screen, List<SubjectResult> results, int most)
    {
        var open = RunSummary.Undecided(results);
        if (open.Count == 0)
        {
            return;
        }

        screen.Line();
        screen.Line([new("  "), new("NOT DECIDED", Palette.Caution), new("  for want of data", Palette.Quiet)]);
        screen.Line();
        var column = Math.Min(WidestKey, open.Max(o => o.Rule.Name.Length));
        foreach (var rule in open)
        {
            var missing = string.Join(", ", rule.Cells.Select(c => c.Cell));
            screen.Line(
                [new("    "), new(rule.Rule.Name.PadRight(column), Palette.Name), new(string.Create(CultureInfo.InvariantCulture, $"{rule.Subjects,6}  ")), new(missing, Palette.Caution),
                    new($"  on {string.Join(", ", rule.Keys.Take(most))}{(rule.Keys.Length > most ? ", ..." : "")}", Palette.Quiet)],
                column + 12);
        }
    }

    private static void Asleep(Screen screen, RunReport report)
    {
        var asleep = report.Rules.Where(r => !r.InForce).Select(r => r.Rule.Name).ToList();
        if (asleep.Count > 0)
        {
            screen.Line();
            screen.Line([new($"  Not in force on this day: {string.Join(", ", asleep)}", Palette.Quiet)], 4);
        }
    }

    private static void Closing(Screen screen, RunReport report, List<SubjectResult> results)
    {
        var flags = results.Sum(r => r.Flags.Length);
        var flagged = results.Count(r => !r.Flags.IsEmpty);
        screen.Line();
        screen.Line([new($"  {Words.Many(flags, "flag")} on {Words.Many(flagged, "subject")}; {Words.Many(report.UndeterminedCount, "verdict")} of {report.VerdictCount:#,0} not decided.", Palette.Strong)], 2);
        screen.Line(
            [new("  "), new("lode explain RULE KEY", Palette.Name), new(" says why; ", Palette.Quiet), new("lode run --format csv", Palette.Name), new(" lists every verdict.", Palette.Quiet)], 2);
        screen.Line();
    }
}
