using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Lode.Runtime;

/// <summary>
/// Distinct texts, found by their UTF-8 bytes and numbered in the order in which they came, so that a cell which was there before costs no string.
/// Not for concurrent use.
/// </summary>
public sealed class Utf8Texts
{
    private const int MostOnStack = 512;
    private const int MostHalvings = 16;

    private string[] _texts;

    // Keys of files mostly ascend, and what is greater than all others is new: until one is not, nothing is looked up. Those that ascend are found by
    // halving, which takes no memory, until that has been done so often that a place in the table is worth it.
    private int _ascending;
    private byte[] _greatest = new byte[64];
    private int _greatestLength;
    private int _halvings;

    // The others: the key of each, and where it stands.
    private Utf8Key[] _keys = [];
    private int[] _slots = [];

    /// <summary>No texts.</summary>
    public Utf8Texts() => _texts = [];

    /// <summary>The same texts, to add others to.</summary>
    public Utf8Texts(Utf8Texts original) =>
        (_texts, _keys, _slots, Count, _ascending, _greatest, _greatestLength) = (
            [.. original._texts], [.. original._keys], [.. original._slots], original.Count, original._ascending, [.. original._greatest], original._greatestLength);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a number.</summary>
    public string this[int number] => number < Count ? _texts[number] : throw new ArgumentOutOfRangeException(nameof(number));

    /// <summary>All of them; those that are added later are not among them.</summary>
    public ImmutableArray<string> All => ImmutableCollectionsMarshal.AsImmutableArray(Count == _texts.Length ? _texts : _texts[..Count]);

    /// <summary>Makes room for so many texts in all.</summary>
    public void Reserve(int count) => Array.Resize(ref _texts, Math.Max(count, _texts.Length));

    /// <summary>The number of a text; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> text) => Find(text, Utf8Key.Of(text), out _);

    /// <summary>The number of a text, which is added where it is not there; -1 where the bytes are not UTF-8.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        if (Count == _ascending && IsGreatest(text))
        {
            return Utf8.IsValid(text) ? AppendGreatest(text) : -1;
        }

        var key = Utf8Key.Of(text);
        var found = Find(text, key, out var slot);
        return found >= 0 ? found : Utf8.IsValid(text) ? Insert(Encoding.UTF8.GetString(text), key, slot) : -1;
    }

    /// <summary>The number of a text; -1 where it is not there.</summary>
    public int Find(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = most <= MostOnStack ? stackalloc byte[most] : new byte[most];
        return Count == 0 ? -1 : Find(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    /// <summary>The number of a text, which is added where it is not there.</summary>
    public int Add(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = most <= MostOnStack ? stackalloc byte[most] : new byte[most];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        var key = Utf8Key.Of(bytes);
        var found = Find(bytes, key, out var slot);
        return found >= 0 ? found : Insert(text, key, slot);
    }

    private bool IsGreatest(ReadOnlySpan<byte> text) => Count == 0 || text.SequenceCompareTo(_greatest.AsSpan(0, _greatestLength)) > 0;

    private int AppendGreatest(ReadOnlySpan<byte> text)
    {
        if (text.Length > _greatest.Length)
        {
            _greatest = new byte[text.Length * 2];
        }

        text.CopyTo(_greatest);
        _greatestLength = text.Length;
        _ascending++;
        return Append(Encoding.UTF8.GetString(text));
    }

    private int Append(string text)
    {
        if (Count == _texts.Length)
        {
            Array.Resize(ref _texts, Math.Max(16, Count * 2));
        }

        _texts[Count] = text;
        return Count++;
    }

    private int Insert(string text, Utf8Key key, int slot)
    {
        var number = Append(text);
        var place = number - _ascending;
        if (place == _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(16, place * 2));
        }

        _keys[place] = key;
        _slots[slot] = number + 1;
        if (place + 1 > _slots.Length / 2)
        {
            Place(_slots.Length * 2);
        }

        return number;
    }

    private void Place(int slots)
    {
        _slots = new int[slots];
        for (var number = _ascending; number < Count; number++)
        {
            var slot = _keys[number - _ascending].Hash & (slots - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            _slots[slot] = number + 1;
        }
    }

    private void PlaceAscending()
    {
        var keys = new Utf8Key[Math.Max(Count, _ascending + _keys.Length)];
        for (var number = 0; number < _ascending; number++)
        {
            keys[number] = Utf8Key.Of(Encoding.UTF8.GetBytes(_texts[number]));
        }

        _keys.CopyTo(keys, _ascending);
        (_keys, _ascending) = (keys, 0);
        Place((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, Count * 2)));
    }

    private int Find(ReadOnlySpan<byte> text, Utf8Key key, out int slot)
    {
        if (_ascending > 0)
        {
            if (_halvings++ >= _ascending / MostHalvings)
            {
                PlaceAscending();
            }
            else if (Halve(text) is >= 0 and var ascending)
            {
                slot = -1;
                return ascending;
            }
        }

        if (_slots.Length == 0)
        {
            Place(16);
        }

        var slots = _slots;
        for (slot = key.Hash & (slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var number = slots[slot] - 1;
            if (_keys[number - _ascending] == key && (key.IsWhole || IsSame(_texts[number], text)))
            {
                return number;
            }
        }

        return -1;
    }

    private int Halve(ReadOnlySpan<byte> text)
    {
        var (low, high) = (0, _ascending - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Compare(text, _texts[middle]);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    // By the bytes.
    private static int Compare(ReadOnlySpan<byte> utf8, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = most <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[most];
        return utf8.SequenceCompareTo(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private static bool IsSame(string text, ReadOnlySpan<byte> utf8)
    {
        // Whatever is not ASCII takes more bytes than characters.
        if (text.Length >= utf8.Length)
        {
            return text.Length == utf8.Length && Ascii.Equals(utf8, text);
        }

        var chars = utf8.Length <= MostOnStack ? stackalloc char[utf8.Length] : new char[utf8.Length];
        return Utf8.ToUtf16(utf8, chars, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done && chars[..length].SequenceEqual(text);
    }
}
