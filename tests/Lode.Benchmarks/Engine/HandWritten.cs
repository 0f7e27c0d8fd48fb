using Lode.Runtime;

namespace Lode.Benchmarks.Engine;

/// <summary>The rival that a programmer writes first: a loop over rows for each rule, in plain C# over arrays.</summary>
internal sealed class HandWritten
{
    private readonly Workload _workload;
    private readonly byte[][] _codes;

    public HandWritten(Workload workload)
    {
        _workload = workload;
        _codes = [.. workload.Codes.Select(c => Array.ConvertAll(c, v => double.IsNaN(v) ? byte.MaxValue : (byte)v))];
    }

    /// <summary>How many rows each rule fires on.</summary>
    public int[] Judge() => [.. _workload.Rules.Select(Judge)];

    // Comparisons with NaN are false, and no code is 255: what is unknown does not fire. None of these rules negates.
    private int Judge(RuleShape rule)
    {
        var fires = new BitMask(_codes[0].Length);
        double[] a = _workload.Numbers[rule.A], c = _workload.Numbers[rule.C];
        byte[] b = _codes[rule.B], d = _codes[rule.D];
        var count = 0;
        for (var row = 0; row < a.Length; row++)
        {
            if ((a[row] > rule.Above && b[row] == rule.Equal) || (c[row] <= rule.AtMost && (d[row] == rule.One || d[row] == rule.Other)))
            {
                fires[row] = true;
                count++;
            }
        }

        return count;
    }
}
