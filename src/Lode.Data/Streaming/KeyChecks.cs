namespace Lode.Data;

/// <summary>Tells whether a key of a row names another row already.</summary>
internal interface IKeyCheck
{
    /// <summary>The first row of a key: the given one where it is new.</summary>
    int FirstRow(string key, int row);
}

/// <summary>Knows without remembering any key that none is repeated, as long as each is greater than the one before.</summary>
internal sealed class AscendingKeys : IKeyCheck
{
    private string? _last;

    /// <summary>Whether a key came that was not greater, so that what was said of it and later ones is not to be relied upon.</summary>
    public bool IsBroken { get; private set; }

    public int FirstRow(string key, int row)
    {
        IsBroken |= string.CompareOrdinal(_last, key) >= 0;
        _last = key;
        return row;
    }
}

/// <summary>Remembers every key, and which rows repeat one.</summary>
internal sealed class RememberedKeys(HashSet<int> repeated) : IKeyCheck
{
    private readonly KeyMemory _memory = new();

    public int FirstRow(string key, int row)
    {
        var first = _memory.FirstRow(key, row);
        if (first != row)
        {
            repeated.Add(row);
        }

        return first;
    }
}

/// <summary>Knows from an earlier reading which rows repeat a key.</summary>
internal sealed class RepeatedKeys(HashSet<int> repeated) : IKeyCheck
{
    public int FirstRow(string key, int row) => repeated.Contains(row) ? -1 : row;
}
