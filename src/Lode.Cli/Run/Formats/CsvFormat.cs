using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Every verdict: <c>entity,key,rule,verdict,missing</c>.</summary>
internal static class CsvFormat
{
    public static void Write(ReportContext context, TextWriter writer)
    {
        CsvText.WriteLine(writer, "entity", "key", "rule", "verdict", "missing");
        foreach (var line in context.Report.Verdicts)
        {
            CsvText.WriteLine(writer, line.Entity.Name, line.Key, line.Rule.Name, Word(line.Verdict), string.Join(';', line.Missing));
        }
    }

    private static string Word(Verdict verdict) => verdict switch { Verdict.Fires => "fires", Verdict.Clear => "clear", _ => "undetermined" };
}
