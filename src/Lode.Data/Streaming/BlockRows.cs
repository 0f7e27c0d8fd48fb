using System.Collections.Immutable;

namespace Lode.Data;

/// <summary>So many rows of a source, as if it had no more; the source stays open for the next ones.</summary>
internal sealed class BlockRows(RowReader source, int most) : RowReader
{
    private int _read;

    /// <summary>Whether the source has ended.</summary>
    public bool IsLast { get; private set; }

    public override ImmutableArray<string> Columns => source.Columns;

    public override Cell this[int wanted] => source[wanted];

    public override int Line => source.Line;

    public override double? Share => source.Share;

    public override RowFlaw? Flaw => source.Flaw;

    public override int MostRows => most;

    public override void CopyTo(CellBlock block) => source.CopyTo(block);

    public override CellPlace? Place(CellBlock block, int row, int wanted) => source.Place(block, row, wanted);

    public override bool Read()
    {
        if (_read == most)
        {
            return false;
        }

        _read++;
        return !(IsLast = !source.Read());
    }
}
