using System.Globalization;

namespace Lode.Benchmarks.Engine;

/// <summary>How much is measured.</summary>
internal sealed record Options(int Rules = 1000, int Rows = 1 << 20, int Runs = 7)
{
    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = int.Parse(arguments[i + 1], CultureInfo.InvariantCulture);
            options = arguments[i] switch
            {
                "--rules" => options with { Rules = value },
                "--rows" => options with { Rows = value },
                "--runs" => options with { Runs = value },
                _ => throw new ArgumentException($"`{arguments[i]}` is no option."),
            };
        }

        return options;
    }
}
