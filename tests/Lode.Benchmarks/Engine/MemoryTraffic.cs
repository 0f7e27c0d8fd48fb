namespace Lode.Benchmarks.Engine;

/// <summary>The limit: copying the bytes of the columns that are read, in their smallest code, and of the masks that are written, once.</summary>
internal sealed class MemoryTraffic
{
    private readonly ulong[][] _from;
    private readonly ulong[][] _to;

    /// <param name="rows">Number of rows.</param>
    /// <param name="rules">Number of rules.</param>
    /// <param name="masks">Masks of each rule.</param>
    public MemoryTraffic(int rows, int rules, int masks)
    {
        var numbers = Enumerable.Repeat(rows, Workload.NumberColumns);
        var codes = Enumerable.Repeat(rows / 8, Workload.EnumColumns);
        var verdicts = Enumerable.Repeat(rows / 64, rules * masks);
        _from = [.. numbers.Concat(codes).Concat(verdicts).Select(Filled)];
        _to = [.. _from.Select(f => Filled(f.Length))];
    }

    public double Megabytes => _from.Sum(f => 8.0 * f.Length) / 1e6;

    public void Copy()
    {
        for (var i = 0; i < _from.Length; i++)
        {
            _from[i].CopyTo(_to[i], 0);
        }
    }

    // Written to, so that its pages are there.
    private static ulong[] Filled(int words)
    {
        var array = new ulong[words];
        Array.Fill(array, 0x5555UL);
        return array;
    }
}
