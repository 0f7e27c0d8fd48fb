namespace Lode.Runtime.Scalars;

/// <summary>Cells as values; what a cell does not hold is unknown for no reason yet.</summary>
internal static class Cells
{
    public static Num Number(Column column, int row) => Num.Of(((NumberColumn)column).Values[row]);

    public static Code Code(Column column, int row) => Scalars.Code.Of(((CodeColumn)column)[row]);

    public static Tri Truth(Column column, int row) =>
        ((BooleanColumn)column).Known[row] ? Tri.Of(((BooleanColumn)column).True[row]) : Tri.Unknown(null);

    public static SetOf Members(Column column, int row, MissingCells? why = null)
    {
        var sets = (SetColumn)column;
        return sets.Known[row] ? SetOf.Of(sets.Items.AsMemory(sets.Offsets[row]..sets.Offsets[row + 1]), why) : SetOf.Unknown(why);
    }
}
