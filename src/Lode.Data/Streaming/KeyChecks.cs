namespace Lode.Data;

/// <summary>Tells whether a key of a row names another row already.</summary>
internal interface IKeyCheck
{
    /// <summary>The first row of a key: the given one where it is new.</summary>
    int FirstRow(string key, int row);
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
