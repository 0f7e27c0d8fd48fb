using Lode.Runtime.Scalars;

namespace Lode.Runtime.Columns;

/// <summary>
/// Memory for the verdicts of a run: the masks of a table's rules one behind the other. A run that is given one writes over the verdicts of the run
/// before, so that whoever judges again and again asks the system for no memory. For one run at a time.
/// </summary>
public sealed class VerdictBuffer
{
    private readonly List<AlignedWords> _parts = [];
    private readonly Dictionary<int, BitMask> _none = [];
    private int _taken;

    /// <summary>Verdicts of more bytes leave the caches before anybody reads them: they are written past them.</summary>
    internal long MostCached { get; init; } = 16 << 20;

    /// <summary>Whether a run keeps what the clauses of rules say that compare a field with what is the same everywhere: of a number its rank
    /// among what it is compared with, where there is none a bit; codes are in their columns.</summary>
    public bool KeepsClauses { get; init; }

    /// <summary>What tests answered in the last run, in the order in which they were made; empty where that is not kept.</summary>
    internal IReadOnlyList<KeptTest> Clauses { get; private set; } = [];

    /// <summary>Bytes that it holds.</summary>
    public long Bytes => _parts.Sum(p => (long)p.Array.Length * sizeof(ulong));

    /// <summary>What a test answered on a row in the last run; null where it is unknown.</summary>
    /// <param name="test">Its place in the order in which they were made.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">Clauses are not kept, or nothing was judged.</exception>
    public bool? Clause(int test, int row) =>
        test < Clauses.Count ? Clauses[test][row] : throw new InvalidOperationException("These verdicts were made without keeping clauses.");

    /// <summary>Places by the rule's ordinal; what lies there is written by the run.</summary>
    internal VerdictWords[] Places(BoundWorld bound, IReadOnlyList<bool> isSure)
    {
        (_taken, Clauses) = (0, []);
        var verdicts = new VerdictWords[bound.InForce.Length];
        foreach (var table in Enumerable.Range(0, verdicts.Length).Where(r => bound.InForce[r]).GroupBy(r => bound.Entities[r]))
        {
            var rows = bound.World.Tables[table.Key].RowCount;
            var fires = new Queue<BitMask>(Masks(rows, table.Count()));
            var undetermined = new Queue<BitMask>(Masks(rows, table.Count(r => !isSure[r])));
            foreach (var rule in table)
            {
                verdicts[rule] = new(fires.Dequeue(), isSure[rule] ? None(rows) : undetermined.Dequeue());
            }
        }

        return verdicts;
    }

    /// <summary>Places for the answers of tests.</summary>
    internal IReadOnlyList<KeptTest> Places(IEnumerable<ColumnTest> tests)
    {
        var ranks = new Dictionary<Ranks, AlignedWords>();
        return Clauses = [.. tests.Select(Place)];

        KeptTest Place(ColumnTest test) => test switch
        {
            RankTest ranked => new KeptRanks(ranked, ranks.TryGetValue(ranked.Ranks, out var words) ? words : ranks[ranked.Ranks] = Take(Ranks.WordCount(test.Column.Count))),
            { Cell: { } cell } => new KeptCells(test, cell),
            _ => new KeptMask(test, Masks(test.Column.Count, 1)[0]),
        };
    }

    // Nobody writes to it.
    private BitMask None(int rows)
    {
        if (!_none.TryGetValue(rows, out var none))
        {
            var words = AlignedWords.Of(BitMask.PaddedWords(rows));
            words.Array.AsSpan().Clear();
            _none[rows] = none = new(words.Array, words.Start, rows);
        }

        return none;
    }

    private BitMask[] Masks(int rows, int count)
    {
        // A line more than needed, so that the same rows of all rules do not compete for the same places of the caches.
        var stride = BitMask.PaddedWords(rows) + BitMask.Alignment;
        var most = Math.Max(1, Array.MaxLength / 2 / stride);
        var masks = new BitMask[count];
        for (var first = 0; first < count; first += most)
        {
            var part = Math.Min(most, count - first);
            var words = Take(stride * part);
            for (var i = 0; i < part; i++)
            {
                masks[first + i] = new(words.Array, words.Start + (stride * i), rows);
            }
        }

        return masks;
    }

    private AlignedWords Take(int count)
    {
        if (_taken == _parts.Count)
        {
            _parts.Add(AlignedWords.Of(count));
        }
        else if (_parts[_taken].Array.Length - BitMask.Alignment < count)
        {
            _parts[_taken] = AlignedWords.Of(count);
        }

        return _parts[_taken++];
    }
}
