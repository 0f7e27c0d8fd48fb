using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Unnoticed changes for a person: where, what, and the row that would tell; then the sum.</summary>
internal static class MutateText
{
    public static void Write(MutateContext context, TextWriter writer)
    {
        var screen = new Screen(writer, context.ToConsole ? context.Host.Width : null, context.Host.Colour);
        foreach (var survivor in context.Report.Survivors)
        {
            Survivor(screen, survivor, context);
        }

        if (context.Report.AlreadyFailing is > 0 and var failing)
        {
            screen.Line($"{Words.Many(failing, "test")} {(failing == 1 ? "fails" : "fail")} without any change and can notice none.", Palette.Caution);
        }

        if (context.Report.Left is > 0 and var left)
        {
            screen.Line($"There was no time for {Words.Many(left, "more change")}; `--seconds` gives more.", Palette.Caution);
        }

        screen.Line($"{context.Sum}.", context.Report.Survivors.IsEmpty ? Palette.Good : Palette.Strong);
    }

    private static void Survivor(Screen screen, Survivor survivor, MutateContext context)
    {
        var mutant = survivor.Mutant;
        screen.Line([
            new($"{context.Names.Of(mutant.Place.Source.Path)}:{mutant.Line}: ", Palette.Strong), new($"{MutateContext.Kind(mutant)} "), new(mutant.Symbol.Name, Palette.Name),
            new($"  {mutant.Change}")], 4);
        var (before, after) = mutant.Lines;
        foreach (var line in before)
        {
            screen.Line($"    - {line}", Palette.Bad);
        }

        foreach (var line in after)
        {
            screen.Line($"    + {line}", Palette.Good);
        }

        screen.Line(survivor.Witness is { } row
            ? $"    {row.Rule.Entity.Name} {row.Key}: {row.Rule.Name} {Word(row.Base)} -> {Word(row.Mutated)}"
            : "    no row of the data shows it", Palette.Caution);
        screen.Line();
    }

    /// <summary>The word for a verdict.</summary>
    public static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
