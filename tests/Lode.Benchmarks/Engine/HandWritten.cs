using Lode.Runtime;

namespace Lode.Benchmarks.Engine;

/// <summary>The rival that a programmer writes first: a loop over rows for each rule, in plain C# over arrays.</summary>
internal sealed class HandWritten
{
    private readonly Workload _workload;
    private readonly ushort[][] _codes;
    private readonly int _rows;

    /// <param name="workload">The rules and their data.</param>
    /// <param name="rows">How many of the rows, from the first; null for all.</param>
    public HandWritten(Workload workload, int? rows = null)
    {
        _workload = workload;
        _rows = rows ?? workload.Numbers[0].Length;
        _codes = [.. workload.Codes.Select(c => Array.ConvertAll(c, v => double.IsNaN(v) ? ushort.MaxValue : (ushort)v))];
    }

    /// <summary>How many rows each rule fires on.</summary>
    public int[] Judge() => [.. _workload.Rules.Select(Judge)];

    // Comparisons with NaN are false, and no code is 65535: what is unknown does not fire. None of these rules negates.
    private int Judge(RuleShape rule)
    {
        var fires = new BitMask(_rows);
        Span<double> a = _workload.Numbers[rule.A].AsSpan(0, _rows), c = _workload.Numbers[rule.C].AsSpan(0, _rows);
        Span<ushort> b = _codes[rule.B].AsSpan(0, _rows), d = _codes[rule.D].AsSpan(0, _rows);
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
