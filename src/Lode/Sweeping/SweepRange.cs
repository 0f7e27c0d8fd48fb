using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>The values of a param from one end to the other.</summary>
internal sealed class SweepRange(Pack pack, World world, ParamSymbol param)
{
    private static readonly ImmutableArray<int> Steps = [1, 2, 5, 10];

    public ImmutableArray<double> Values(string range, string? step, int usual, int most)
    {
        if (param.Type is not (NumberType or DateType))
        {
            throw new OptionException($"`{param.Name}` is {param.Type}; a sweep moves numbers, percents, money and dates.");
        }

        var ends = range.Split("..", 2);
        if (ends.Length < 2)
        {
            throw new OptionException($"`{VisibleText.Short(range)}` is not a range. Write it as `50%..95%`.");
        }

        var (from, to) = (Read(ends[0]), Read(ends[1]));
        if (to < from)
        {
            throw new OptionException($"The range `{VisibleText.Short(range)}` ends before it begins.");
        }

        var by = step is null ? Nice((to - from) / usual) : param.Type is DateType ? Days(step) : Read(step);
        var count = by > 0 ? Math.Floor(((to - from) / by) + 1e-9) + 1 : throw new OptionException($"`--step {VisibleText.Short(step ?? "")}` does not lead from one end to the other.");
        return count <= most
            ? [.. Enumerable.Range(0, (int)count).Select(i => Math.Round(from + (i * by), 12))]
            : throw new OptionException($"That would be {count:0} values; at most {most} are tried. Write a greater `--step`.");
    }

    /// <summary>A value as <c>--set</c> takes it.</summary>
    private double Read(string text) =>
        WorldLoader.WithParams(pack, world, ImmutableDictionary<string, string>.Empty.Add(param.Name, text)).Params.Columns[param.Ordinal] is NumberColumn { Values: [var value] }
            && !double.IsNaN(value)
            ? value
            : throw new OptionException($"`{VisibleText.Short(text)}` is no value of `{param.Name}`, which is {param.Type}.");

    private static double Days(string step) =>
        int.TryParse(step.Split(' ')[0], out var days) ? days : throw new OptionException($"`--step {VisibleText.Short(step)}` is no number of days.");

    /// <summary>1, 2 or 5 times a power of ten, not below a size; whole for days.</summary>
    private double Nice(double size)
    {
        if (size <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(size)));
        var nice = Steps.Select(n => n * power).First(n => n >= size - 1e-12);
        return param.Type is DateType ? Math.Max(1, Math.Ceiling(nice)) : nice;
    }
}
