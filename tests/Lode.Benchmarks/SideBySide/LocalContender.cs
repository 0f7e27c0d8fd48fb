namespace Lode.Benchmarks.SideBySide;

/// <summary>A contender in this process.</summary>
/// <param name="name">What it is called.</param>
/// <param name="prepare">Makes so many rows ready; gives what judges them.</param>
internal sealed class LocalContender(string name, Func<int, LocalContender.Prepared> prepare) : Contender(name)
{
    private Prepared? _prepared;

    public override IReadOnlyList<int>? Counts(int rows) => _prepared?.Counts(rows);

    public override Cost Load(int rows) => Measure(() => _prepared = prepare(rows));

    public override Cost Judge(int times) => Measure(() =>
    {
        for (var i = 0; i < times; i++)
        {
            _prepared!.Judge();
        }
    });

    public override void Dispose() => _prepared?.Owned?.Dispose();

    /// <summary>Rules made ready.</summary>
    /// <param name="Judge">Judges every rule on every row.</param>
    /// <param name="Counts">The matches of each rule among the first rows, not part of the time.</param>
    /// <param name="Owned">What ends with it.</param>
    internal sealed record Prepared(Action Judge, Func<int, IReadOnlyList<int>?> Counts, IDisposable? Owned = null);
}
