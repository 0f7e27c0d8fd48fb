namespace Lode.Data;

/// <summary>What a cell holds that is neither a text nor a list of texts.</summary>
internal enum CellFlaw
{
    None,

    /// <summary>An object, a list inside a list, bytes of a database.</summary>
    Nested,

    /// <summary>Bytes that are not UTF-8.</summary>
    NotUtf8,
}

/// <summary>A cell as a source gives it: every format comes down to texts as CSV would have them.</summary>
/// <param name="Text">Trimmed; empty where there is no value.</param>
/// <param name="Items">The members of a JSON list; null elsewhere.</param>
/// <param name="Flaw">Why it cannot be read at all.</param>
internal readonly record struct Cell(string Text, string[]? Items = null, CellFlaw Flaw = CellFlaw.None)
{
    public static Cell Empty { get; } = new("");

    public bool IsEmpty => Text.Length == 0 && Items is null;
}
