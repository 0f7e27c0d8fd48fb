using System.Globalization;

namespace Lode.Benchmarks.Start;

/// <summary>What is started, and how often.</summary>
/// <param name="Runs">How often each.</param>
/// <param name="Lode">The published command; null to publish it.</param>
/// <param name="Empty">A published program that does nothing; null to publish one.</param>
/// <param name="Most">The most methods that `check` may compile while it runs; more fail the run.</param>
internal sealed record StartOptions(int Runs = 15, string? Lode = null, string? Empty = null, int Most = int.MaxValue)
{
    public static StartOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new StartOptions();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            options = arguments[i] switch
            {
                "--runs" => options with { Runs = int.Parse(value, CultureInfo.InvariantCulture) },
                "--lode" => options with { Lode = value },
                "--empty" => options with { Empty = value },
                "--most" => options with { Most = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"`{arguments[i]}` is no option."),
            };
        }

        return options;
    }
}
