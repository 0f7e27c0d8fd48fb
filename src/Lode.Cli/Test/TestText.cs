using Lode.Interpreter;

namespace Lode.Cli;

/// <summary>Test results for a person: what failed, then a count.</summary>
internal static class TestText
{
    public static void Write(TestContext context, TextWriter writer)
    {
        var screen = new Screen(writer, context.ToConsole ? context.Host.Width : null, context.Host.Colour);
        foreach (var failed in context.Report.Results.Where(r => !r.Passed))
        {
            var (file, line) = context.Place(failed.Test.Place);
            screen.Line([new($"{file}:{line}: ", Palette.Strong), new("failed ", Palette.Bad), new(failed.Test.Rule.Name, Palette.Name), new($" {Name(failed)}")], 4);
            screen.Line($"    {failed.Message}");
            screen.Line();
        }

        if (context.Coverage)
        {
            Coverage(screen, context);
        }

        screen.Line(Sentence(context.Report), context.Report.Failed > 0 ? Palette.Bad : Palette.Good);
    }

    /// <summary>How the tests went, in one sentence.</summary>
    public static string Sentence(TestReport report) => (report.Results.Length, report.Failed) switch
    {
        (0, _) => "There are no tests. `lode new test RULE` writes one.",
        (var all, 0) => $"All {Words.Many(all, "test")} passed.",
        var (all, bad) => $"{Words.Many(bad, "test")} of {all} failed.",
    };

    private static string Name(TestResult result) => result.Test.Name == result.Test.Rule.Name ? "" : $"\"{result.Test.Name}\"";

    private static void Coverage(Screen screen, TestContext context)
    {
        var open = context.Uncovered.ToList();
        foreach (var rule in open.GroupBy(c => c.Rule))
        {
            screen.Line(rule.Key.Name, Palette.Name);
            foreach (var clause in rule)
            {
                var seen = (clause.SeenTrue, clause.SeenFalse) switch { (true, _) => "never false", (_, true) => "never true", _ => "never decided" };
                screen.Line([new($"  {context.Place(clause.Place).Line,5}  "), new($"{seen,-14}", Palette.Caution), new(OneLine(clause.Text))], 23);
            }

            screen.Line();
        }

        var all = context.Report.Coverage.Length;
        screen.Line($"The tests turned {all - open.Count} of {Words.Many(all, "clause")} both ways.", Palette.Strong);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
