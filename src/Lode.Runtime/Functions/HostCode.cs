using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>
/// A function of the host as rules call it: values as members of sets are (numbers, day numbers, 0 and 1, codes of texts, NaN for unknown). What it throws
/// never passes on. Safe for concurrent use, as far as the host's code is.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="takesUnknown">For each parameter whether it is called where the argument is unknown.</param>
/// <param name="code">The host's code; null where it is not at hand, and every value is unknown.</param>
/// <param name="failed">Told of what the code throws.</param>
public sealed class HostCode(string name, ImmutableArray<bool> takesUnknown, Delegate? code, Action<Exception>? failed)
{
    private readonly Lazy<Func<double[], TextPool, double>?> _call = new(() => code is null ? null : HostCalls.Of(code));

    /// <summary>What is reported as missing where the function gave no value though it was called.</summary>
    public MissingCells Missing { get; } = MissingCells.Of($"{name}(...)");

    /// <summary>Its value; NaN where that is unknown.</summary>
    /// <param name="arguments">The arguments; what stands behind them is not looked at.</param>
    /// <param name="texts">The texts of the world.</param>
    /// <param name="hasFailed">Whether the code failed, or is not at hand.</param>
    public double Call(double[] arguments, TextPool texts, out bool hasFailed)
    {
        hasFailed = false;
        for (var i = 0; i < takesUnknown.Length; i++)
        {
            if (double.IsNaN(arguments[i]) && !takesUnknown[i])
            {
                return double.NaN;
            }
        }

        try
        {
            if (_call.Value is { } call)
            {
                var value = call(arguments, texts);
                return double.IsFinite(value) ? value : double.NaN;
            }
        }
        catch (Exception problem)
        {
            // Whatever the host's code throws, the rules go on, and what rests on it stays open.
            failed?.Invoke(problem);
        }

        hasFailed = true;
        return double.NaN;
    }
}
