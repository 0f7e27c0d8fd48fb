namespace Lode.Runtime.Columns;

/// <summary>The values of a define for all rows of a table, as columns; of numbers the lower and the upper ends.</summary>
internal sealed record RowValues(Column Values, Column? High = null)
{
    /// <summary>The numbers of some rows.</summary>
    public NumberVector Numbers(Frame frame, CodeVector rows) =>
        Fields.Of(frame, ((NumberColumn)Values).Values, ((NumberColumn)(High ?? Values)).Values, rows);

    /// <summary>The codes of some rows.</summary>
    public CodeVector Codes(Frame frame, CodeVector rows) => Fields.Of(frame, (CodeColumn)Values, rows);

    /// <summary>The booleans of some rows.</summary>
    public BooleanVector Booleans(Frame frame, CodeVector rows) => Fields.Of(frame, (BooleanColumn)Values, rows);
}
