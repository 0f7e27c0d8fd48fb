namespace Lode.Cli;

/// <summary>For each rule a bar for each value: what fires, then what stays undetermined.</summary>
internal static class SweepChart
{
    private const int UsualWidth = 80;

    public static void Write(Sweep sweep, Screen screen)
    {
        SweepTable.Heading(sweep, screen);
        var label = sweep.Values.Max(v => sweep.Text(v).Length);
        foreach (var rule in sweep.Rules)
        {
            screen.Line([new("  "), new(rule.Rule.Name, Palette.Name), new(rule.Rule.Title is { } title ? $"  {title}" : "", Palette.Strong)], 4);
            var most = Math.Max(1, rule.Fires.Zip(rule.Undetermined).Max(n => n.First + n.Second));
            var room = (screen.Width ?? UsualWidth) - label - 30;
            for (var i = 0; i < sweep.Values.Length; i++)
            {
                var (fires, open) = (rule.Fires[i], rule.Undetermined[i]);
                screen.Line([
                    new($"    {sweep.Text(sweep.Values[i]).PadLeft(label)}  "), new(Bar('█', fires, most, room), Palette.Bad), new(Bar('░', open, most, room), Palette.Caution),
                    new($" {fires}", Palette.Strong), new(open > 0 ? $" and {open} undetermined" : "", Palette.Quiet)]);
            }

            screen.Line();
        }
    }

    /// <summary>At least one mark for anything at all.</summary>
    private static string Bar(char mark, int count, int most, int room) => new(mark, count == 0 ? 0 : Math.Max(1, (int)((long)count * room / most)));
}
