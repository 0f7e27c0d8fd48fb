using System.Buffers;
using System.Numerics;
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

    private string[] _texts;

    // Keys of files mostly ascend, and what is greater than all others is new: until one is not, nothing is looked up and these stay empty.
    private Utf8Key[] _keys = [];
    private int[] _slots = [];

    /// <summary>No texts.</summary>
    public Utf8Texts() => _texts = [];

    /// <summary>The same texts, to add others to.</summary>
    public Utf8Texts(Utf8Texts original) =>
        (_texts, _keys, _slots, Count) = ([.. original._texts], [.. original._keys], [.. original._slots], original.Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a number.</summary>
    public string this[int number] => number < Count ? _texts[number] : throw new ArgumentOutOfRangeException(nameof(number));

    /// <summary>The number of a text; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> text) => Find(text, Utf8Key.Of(text), out _);

    /// <summary>The number of a text, which is added where it is not there; -1 where the bytes are not UTF-8.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        if (_slots.Length == 0 && IsGreatest(text))
        {
            return Utf8.IsValid(text) ? Append(Encoding.UTF8.GetString(text)) : -1;
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

    private bool IsGreatest(ReadOnlySpan<byte> text)
    {
        if (Count == 0)
        {
            return true;
        }

        var last = _texts[Count - 1];
        Span<byte> bytes = stackalloc byte[MostOnStack];
        return last.Length <= MostOnStack / 3 && text.SequenceCompareTo(bytes[..Encoding.UTF8.GetBytes(last, bytes)]) > 0;
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
        if (_keys.Length < _texts.Length)
        {
            Array.Resize(ref _keys, _texts.Length);
        }

        _keys[number] = key;
        _slots[slot] = number + 1;
        if (Count > _slots.Length / 2)
        {
            Place(_slots.Length * 2);
        }

        return number;
    }

    private void Place(int slots)
    {
        _slots = new int[slots];
        for (var number = 0; number < Count; number++)
        {
            var slot = _keys[number].Hash & (slots - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            _slots[slot] = number + 1;
        }
    }

    private int Find(ReadOnlySpan<byte> text, Utf8Key key, out int slot)
    {
        if (_slots.Length == 0)
        {
            _keys = Array.ConvertAll(_texts, t => t is null ? default : Utf8Key.Of(Encoding.UTF8.GetBytes(t)));
            Place(Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)Count * 2)));
        }

        var slots = _slots;
        for (slot = key.Hash & (slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var number = slots[slot] - 1;
            if (_keys[number] == key && (key.IsWhole || IsSame(_texts[number], text)))
            {
                return number;
            }
        }

        return -1;
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
