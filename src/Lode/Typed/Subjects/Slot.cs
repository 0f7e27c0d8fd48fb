using System.Runtime.InteropServices;

namespace Lode;

/// <summary>
/// One value that is tested, and what each value it can have says of all terms at once: a row of a bit for each term, 0 where a test of this value fails.
/// Values between which no test tells a difference share a row; where rows would be too many, neighbours share one that fails where all of them fail.
/// </summary>
internal sealed class Slot
{
    // Of the rows of one slot, in words; more share.
    private const int MostWords = 1 << 18;
    private const int MostCode = ushort.MaxValue;

    private readonly double[] _points;
    private readonly ushort[]? _classes;
    private readonly int _step;
    private readonly int _first;
    private readonly int _rows;

    /// <summary>Makes a slot and its rows.</summary>
    /// <param name="value">What is tested.</param>
    /// <param name="tests">The tests, and the term that each belongs to.</param>
    /// <param name="rows">Takes the rows.</param>
    public Slot(SubjectValue value, IReadOnlyList<(int Term, Atom Atom)> tests, List<ulong> rows)
    {
        const int Terms = 64 * SubjectProgram.Block;
        _first = tests.Min(t => t.Term) / Terms * SubjectProgram.Block;
        Words = (tests.Max(t => t.Term) / Terms + 1) * SubjectProgram.Block - _first;
        Value = value;
        Field = value is CellValue cell ? cell.Field : -1;
        _points = [.. tests.SelectMany(t => t.Atom.Points).Distinct().Order()];
        if (tests.All(t => t.Atom.IsCode) && Array.TrueForAll(_points, p => p is >= 0 and < MostCode))
        {
            _classes = new ushort[_points.Length == 0 ? 0 : (int)_points[^1] + 1];
            for (var i = 0; i < _points.Length; i++)
            {
                _classes[(int)_points[i]] = (ushort)(i + 1);
            }
        }

        var most = Math.Max(2, MostWords / Words);
        _step = (Classes + most - 1) / most;
        _rows = rows.Count - _first;
        foreach (var group in Enumerable.Range(0, Classes).Chunk(_step))
        {
            Row(rows, tests, atom => Array.Exists(group, c => atom.Holds(Sample(c), mayBe: false)));
        }

        OpenRow = rows.Count - _first;
        Row(rows, tests, atom => atom.Holds(double.NaN, mayBe: false));
        Row(rows, tests, atom => atom.Holds(double.NaN, mayBe: true));
    }

    /// <summary>What is tested.</summary>
    public SubjectValue Value { get; }

    /// <summary>The field whose cell that is; -1 where it is none.</summary>
    public int Field { get; }

    /// <summary>Whether values share rows between which tests tell a difference.</summary>
    public bool IsCoarse => _step > 1;

    /// <summary>How many kinds of values tests tell from each other.</summary>
    public int Classes => _classes is null ? 2 * _points.Length + 1 : _points.Length + 1;

    /// <summary>The row of an unknown value: the terms that hold all the same. Behind it that of the terms that may hold.</summary>
    public int OpenRow { get; }

    /// <summary>Words of a row, which holds only the blocks in which some term tests this value.</summary>
    public int Words { get; }

    /// <summary>The kind of a known value.</summary>
    public int Class(double value)
    {
        if (_classes is not null)
        {
            var code = (int)value;
            return (uint)code < (uint)_classes.Length ? _classes[code] : 0;
        }

        var (points, low, left) = (_points, 0, _points.Length);
        while (left > 0)
        {
            var half = left >> 1;
            var isAbove = points[low + half] < value;
            low = isAbove ? low + half + 1 : low;
            left = isAbove ? left - half - 1 : half;
        }

        return 2 * low + (low < points.Length && points[low] == value ? 1 : 0);
    }

    /// <summary>Where the row of a kind would begin if it held all terms.</summary>
    public int Row(int ofClass) => _rows + ofClass / _step * Words;

    // A value of the kind; where none lies between two points, nothing ever asks for that row.
    private double Sample(int ofClass) =>
        _classes is not null ? ofClass == 0 ? -2 : _points[ofClass - 1]
        : (ofClass & 1) != 0 ? _points[ofClass >> 1]
        : _points.Length == 0 ? 0
        : ofClass == 0 ? Math.BitDecrement(_points[0])
        : Math.BitIncrement(_points[(ofClass >> 1) - 1]);

    private void Row(List<ulong> rows, IReadOnlyList<(int Term, Atom Atom)> tests, Func<Atom, bool> holds)
    {
        var start = rows.Count;
        CollectionsMarshal.SetCount(rows, start + Words);
        var row = CollectionsMarshal.AsSpan(rows)[start..];
        row.Fill(ulong.MaxValue);
        foreach (var (term, atom) in tests)
        {
            if (!holds(atom))
            {
                row[(term >> 6) - _first] &= ~(1UL << (term & 63));
            }
        }
    }
}
