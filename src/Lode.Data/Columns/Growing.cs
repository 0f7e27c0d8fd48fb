namespace Lode.Data;

/// <summary>A list whose array becomes a column without being copied, where the room was made beforehand that it took.</summary>
internal sealed class Growing<T>
{
    private T[] _values = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _values.AsSpan(0, Count)[index];

    /// <summary>Makes room for so many values in all.</summary>
    public void Reserve(int count)
    {
        if (count > _values.Length)
        {
            var wider = GC.AllocateUninitializedArray<T>(count);
            _values.AsSpan(0, Count).CopyTo(wider);
            _values = wider;
        }
    }

    /// <summary>Adds so many values, to be set by who asked for them.</summary>
    public Span<T> Extend(int count)
    {
        if (_values.Length - Count < count)
        {
            Reserve(Math.Max(Count + count, (int)Math.Min(2L * _values.Length, Array.MaxLength)));
        }

        Count += count;
        return _values.AsSpan(Count - count, count);
    }

    public void Add(T value) => Extend(1)[0] = value;

    /// <summary>Adds all of it to another list.</summary>
    public void CopyTo<TOther>(Growing<TOther> other, Func<T, TOther> convert)
    {
        var target = other.Extend(Count);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = convert(_values[i]);
        }
    }

    /// <summary>All of it; nothing is left here.</summary>
    public T[] Take()
    {
        var all = _values.Length == Count ? _values : _values[..Count];
        (_values, Count) = ([], 0);
        return all;
    }
}
