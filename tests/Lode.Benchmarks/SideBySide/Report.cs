using System.Collections.Immutable;

namespace Lode.Benchmarks.SideBySide;

/// <summary>What one contender took.</summary>
/// <param name="Name">Who.</param>
/// <param name="Rows">The rows that it judged, the first ones of the workload.</param>
/// <param name="Ready">Milliseconds of the processor until rules and rows were ready.</param>
/// <param name="Processor">Milliseconds of the processor to judge all rules on its rows, by round.</param>
/// <param name="Wall">The same on the wall.</param>
internal sealed record Figure(string Name, int Rows, double Ready, ImmutableArray<double> Processor, ImmutableArray<double> Wall);

/// <summary>All contenders on the same rules and data, by turns; the first is the limit, the second is Lode.</summary>
/// <param name="Workload">What kind of rules.</param>
/// <param name="Rules">How many.</param>
/// <param name="Comparisons">Distinct comparisons among them.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Figures">What each took.</param>
internal sealed record Round(string Workload, int Rules, int Comparisons, int Rows, ImmutableArray<Figure> Figures)
{
    /// <summary>Million rules times rows in a second of the processor: median, least, greatest.</summary>
    public Spread Rate(Figure figure) => Spread.Of(figure.Processor.Select(ms => Rules * (double)figure.Rows / ms / 1000));

    /// <summary>How many times faster Lode was in the same round of turns: median, least, greatest.</summary>
    public Spread Lead(Figure figure) => Spread.Of(
        figure.Processor.Zip(Figures[1].Processor, (other, lode) => other / figure.Rows / (lode / Figures[1].Rows)));
}

/// <summary>Everything measured in one run of the command.</summary>
internal sealed record Report(string Date, Machine Machine, int Runs, ImmutableArray<Round> Rounds);

/// <summary>Median, least and greatest of some values.</summary>
internal readonly record struct Spread(double Median, double Least, double Greatest)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }
}
