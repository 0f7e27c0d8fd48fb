namespace Lode.Data;

/// <summary>A list that grows by pieces, so that growing copies nothing and needs no room for two.</summary>
internal sealed class Chunked<T>
{
    private const int Bits = 14;
    private const int Size = 1 << Bits;

    private readonly List<T[]> _chunks = [];
    private T[] _last = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Bits][index & (Size - 1)];

    public ref T Last => ref _last[(Count - 1) & (Size - 1)];

    public void Add(T value)
    {
        var index = Count++;
        if ((index & (Size - 1)) == 0)
        {
            _chunks.Add(_last = new T[Size]);
        }

        _last[index & (Size - 1)] = value;
    }

    /// <summary>All of it as one array; nothing is left here.</summary>
    public T[] Take()
    {
        var all = new T[Count];
        for (var i = 0; i < _chunks.Count; i++)
        {
            var start = i << Bits;
            _chunks[i].AsSpan(0, Math.Min(Size, Count - start)).CopyTo(all.AsSpan(start));
            _chunks[i] = [];
        }

        _chunks.Clear();
        _last = [];
        Count = 0;
        return all;
    }
}
