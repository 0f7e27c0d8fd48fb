using System.Collections.Immutable;
using System.Globalization;

namespace Lode.Benchmarks.SideBySide;

/// <summary>How much is measured beside the rivals, and where the results go.</summary>
/// <param name="Rules">Numbers of rules, each measured on its own.</param>
/// <param name="Rows">Most rows; fewer where verdicts would not fit memory, and for slow rivals.</param>
/// <param name="Runs">Rounds that count.</param>
/// <param name="Seconds">About how long a rival may take for a round.</param>
/// <param name="Results">The folder that takes figures, table and chart; null to print the table alone.</param>
internal sealed record SideBySideOptions(ImmutableArray<int> Rules, int Rows = 1 << 20, int Runs = 3, double Seconds = 1, string? Results = null)
{
    public static SideBySideOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new SideBySideOptions([10, 100, 1000, 10_000]);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            options = arguments[i] switch
            {
                "--rules" => options with { Rules = [.. value.Split(',').Select(Whole)] },
                "--rows" => options with { Rows = Whole(value) },
                "--runs" => options with { Runs = Whole(value) },
                "--seconds" => options with { Seconds = double.Parse(value, CultureInfo.InvariantCulture) },
                "--results" => options with { Results = value },
                _ => throw new ArgumentException($"`{arguments[i]}` is no option."),
            };
        }

        return options;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
