namespace Lode.Cli;

/// <summary>What <c>--verbose</c> tells of a run.</summary>
internal static class Verbose
{
    public static void Write(CliHost host, LoadedPack loaded, params IEnumerable<string> more)
    {
        var screen = Screen.Error(host);
        foreach (var (stage, time) in loaded.Timings)
        {
            screen.Line(Stage(stage, time), Palette.Quiet);
        }

        foreach (var line in more)
        {
            screen.Line(line, Palette.Quiet);
        }
    }

    /// <summary>A stage and its time.</summary>
    public static string Stage(string stage, TimeSpan time) => $"{stage,-10} {time.TotalMilliseconds,9:0.0} ms";
}
