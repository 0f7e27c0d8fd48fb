using System.Globalization;
using System.Text;

namespace Lode.Benchmarks.SideBySide;

/// <summary>Everything about one set of rules, as a Markdown table.</summary>
internal static class FullTable
{
    public static string Of(Round round)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture, $"### {round.Rules:N0} rules, {round.Workload} ({round.Comparisons:N0} distinct), {round.Rows:N0} rows");
        text.AppendLine();
        text.AppendLine("| | rows judged | rules and rows ready, ms | a round, ms | M rules x rows / s | Lode is faster, times |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var figure in round.Figures)
        {
            var (rate, lead, time) = (round.Rate(figure), round.Lead(figure), Spread.Of(figure.Processor));
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {figure.Name} | {figure.Rows:N0} | {figure.Ready:N0} | {Number.Short(time.Median)} | {Number.Short(rate)} | {Number.Short(lead)} |");
        }

        return text.ToString();
    }
}
