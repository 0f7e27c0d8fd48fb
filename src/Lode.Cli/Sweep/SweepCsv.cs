namespace Lode.Cli;

/// <summary>A line for each value and rule; values are plain numbers, of percents shares of one.</summary>
internal static class SweepCsv
{
    public static void Write(Sweep sweep, TextWriter writer)
    {
        CsvText.WriteLine(writer, sweep.Param.Name, "rule", "fires", "undetermined");
        for (var i = 0; i < sweep.Values.Length; i++)
        {
            var value = sweep.Param.Type is Semantics.DateType ? sweep.Text(sweep.Values[i]) : Runtime.ValueText.Number(sweep.Values[i]);
            foreach (var rule in sweep.Rules)
            {
                CsvText.WriteLine(writer, value, rule.Rule.Name, $"{rule.Fires[i]}", $"{rule.Undetermined[i]}");
            }
        }
    }
}
