using System.Globalization;
using System.Text;

namespace Lode.Benchmarks.SideBySide;

/// <summary>The first page's table: a row for each contender, a column for each number of rules.</summary>
internal static class ShortTable
{
    public static string Of(Report report)
    {
        var text = new StringBuilder(Introduction(report)).AppendLine();
        foreach (var workload in report.Rounds.GroupBy(round => round.Workload))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"| {workload.Key}; rules: | {Joined(workload, r => $"{r.Rules:N0}")} |");
            text.AppendLine(CultureInfo.InvariantCulture, $"| --- | {Joined(workload, _ => "---:")} |");
            for (var i = 0; i < workload.First().Figures.Length; i++)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {workload.First().Figures[i].Name} | {Joined(workload, r => Number.Short(r.Rate(r.Figures[i]).Median))} |");
            }
        }

        return text.ToString();
    }

    /// <summary>What the figures are, and where they were taken.</summary>
    public static string Introduction(Report report) => string.Create(CultureInfo.InvariantCulture, $"""
        Million rule evaluations in a second of the processor, median of {report.Runs} rounds by turns over up to {report.Rounds.Max(r => r.Rows):N0} rows of 10 number and
        6 enum columns; every rule's matches are the same for all. Taken on {report.Date}: {Machine(report.Machine)}.
        """);

    private static string Machine(Machine machine) => string.Create(
        CultureInfo.InvariantCulture,
        $"{machine.Processor}, {machine.Cores} cores{Load(machine)}, vectors of {machine.VectorBits} bits, .NET {machine.DotNet}, Node {machine.Node}");

    private static string Load(Machine machine) =>
        machine.Load is { } load ? string.Create(CultureInfo.InvariantCulture, $" (load average {load:0.0} from other work)") : "";

    private static string Joined(IEnumerable<Round> rounds, Func<Round, string> cell) => string.Join(" | ", rounds.Select(cell));
}
