using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lode.Runtime.Columns;

/// <summary>Whether a column has a value; that is never unknown.</summary>
internal sealed class KnownTest : ColumnTest
{
    private readonly BitMask? _rows;

    public KnownTest(Column column)
        : base(column) => (_rows, Known) = (Known, null);

    /// <inheritdoc/>
    internal override Func<int, bool> Cell => _rows is null ? _ => true : row => _rows[row];

    internal override void Fill(int start, int count, ref ulong isTrue)
    {
        var words = MemoryMarshal.CreateSpan(ref isTrue, Masks.WordCount(count));
        if (_rows is null)
        {
            words.Fill(ulong.MaxValue);
        }
        else
        {
            _rows.Words.Slice(start >> 6, words.Length).CopyTo(words);
        }
    }
}

/// <summary>Whether a column of booleans is true.</summary>
internal sealed class TruthTest(BooleanColumn column) : ColumnTest(column)
{
    /// <inheritdoc/>
    internal override Func<int, bool> Cell => row => column.True[row];

    internal override void Fill(int start, int count, ref ulong isTrue) =>
        column.True.Words.Slice(start >> 6, Masks.WordCount(count)).CopyTo(MemoryMarshal.CreateSpan(ref isTrue, Masks.WordCount(count)));
}

/// <summary>Whether a column has one of many codes.</summary>
internal sealed class LookupTest : ColumnTest
{
    private readonly CodeColumn _column;
    private readonly ulong[] _wanted;

    public LookupTest(CodeColumn column, IReadOnlyCollection<int> wanted, bool isComplete)
        : base(column, isComplete)
    {
        _column = column;
        _wanted = new ulong[(wanted.Max() >> 6) + 1];
        foreach (var code in wanted)
        {
            _wanted[code >> 6] |= 1UL << code;
        }
    }

    /// <inheritdoc/>
    internal override Func<int, bool> Cell => row => Bit(_column[row]) != 0;

    internal override void Fill(int start, int count, ref ulong isTrue)
    {
        for (var first = 0; first < count; first += 64)
        {
            var bits = 0UL;
            for (var i = 0; i < Math.Min(64, count - first); i++)
            {
                bits |= Bit(_column[start + first + i]) << i;
            }

            Unsafe.Add(ref isTrue, first >> 6) = bits;
        }
    }

    private ulong Bit(int code) => (uint)(code >> 6) < (uint)_wanted.Length ? (_wanted[code >> 6] >> code) & 1 : 0;
}
