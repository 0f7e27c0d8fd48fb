using System.Text;

namespace Lode.Data;

/// <summary>What a cell holds that is neither a text nor a list of texts.</summary>
internal enum CellFlaw
{
    None,

    /// <summary>An object, a list inside a list, bytes of a database.</summary>
    Nested,
}

/// <summary>A cell as a source gives it: every format comes down to texts as CSV would have them. Valid until the source reads on.</summary>
/// <param name="utf8">Trimmed; empty where there is no value; perhaps not UTF-8.</param>
/// <param name="items">The members of a JSON list; null elsewhere.</param>
/// <param name="flaw">Why it cannot be read at all.</param>
internal readonly ref struct Cell(ReadOnlySpan<byte> utf8, byte[][]? items = null, CellFlaw flaw = CellFlaw.None)
{
    public ReadOnlySpan<byte> Utf8 { get; } = utf8;

    public byte[][]? Items { get; } = items;

    public CellFlaw Flaw { get; } = flaw;

    public bool IsEmpty => Utf8.IsEmpty && Items is null;

    public string Text => Encoding.UTF8.GetString(Utf8);
}

/// <summary>A cell to keep.</summary>
internal sealed record KeptCell(byte[] Utf8, byte[][]? Items = null, CellFlaw Flaw = CellFlaw.None)
{
    public static KeptCell Empty { get; } = new([]);

    public Cell Cell => new(Utf8, Items, Flaw);

    public static KeptCell Of(string text, CellFlaw flaw = CellFlaw.None) => text.Length == 0 ? Empty : new(Encoding.UTF8.GetBytes(text), null, flaw);
}
