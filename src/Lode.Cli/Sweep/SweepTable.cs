namespace Lode.Cli;

/// <summary>A row for each rule, a column for each value.</summary>
internal static class SweepTable
{
    private const int WidestName = 34;

    public static void Write(Sweep sweep, Screen screen)
    {
        Heading(sweep, screen);
        if (sweep.Rules.IsEmpty)
        {
            return;
        }

        var names = Math.Min(WidestName, sweep.Rules.Max(r => Math.Max(r.Rule.Name.Length, "  undetermined".Length)));
        var column = sweep.Values.Select(sweep.Text).Concat(sweep.Rules.SelectMany(r => r.Fires.Concat(r.Undetermined)).Select(n => $"{n}")).Max(t => t.Length) + 2;
        var fitting = screen.Width is { } width ? Math.Max(1, (width - names - 2) / column) : sweep.Values.Length;
        foreach (var columns in Enumerable.Range(0, sweep.Values.Length).Chunk(fitting))
        {
            Columns(sweep, screen, columns, names, column);
        }
    }

    /// <summary>What is swept, and that nothing reads it where that is so.</summary>
    public static void Heading(Sweep sweep, Screen screen)
    {
        screen.Line();
        screen.Line([
            new("  "), new(sweep.Param.Name, Palette.Name), new($" from {sweep.Text(sweep.Values[0])} to {sweep.Text(sweep.Values[^1])}", Palette.Strong),
            new($"; now {sweep.Text(sweep.Now)}", Palette.Quiet)]);
        screen.Line();
        if (sweep.Rules.IsEmpty)
        {
            screen.Line("  No rule in force reads it.", Palette.Quiet);
            screen.Line();
        }
    }

    private static void Columns(Sweep sweep, Screen screen, int[] columns, int names, int column)
    {
        string Cells(Func<int, string> cell) => string.Concat(columns.Select(i => cell(i).PadLeft(column)));
        screen.Line([new("  " + new string(' ', names)), new(Cells(i => sweep.Text(sweep.Values[i])), Palette.Strong)]);
        foreach (var rule in sweep.Rules)
        {
            screen.Line([new("  "), new(rule.Rule.Name.PadRight(names), Palette.Name), new(Cells(i => $"{rule.Fires[i]}"))]);
            if (rule.Undetermined.Any(n => n > 0))
            {
                screen.Line([new("  "), new("  undetermined".PadRight(names), Palette.Quiet), new(Cells(i => $"{rule.Undetermined[i]}"), Palette.Caution)]);
            }
        }

        screen.Line();
    }
}
