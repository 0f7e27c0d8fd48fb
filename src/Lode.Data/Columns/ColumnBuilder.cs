using System.Text.Unicode;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>What is wrong with a cell. Advice is made only for problems that are shown: looking for the nearest key takes time.</summary>
internal sealed record CellProblem(CellDescriptor Descriptor, string Found, string Expected, Func<string?>? Help = null);

/// <summary>A column while its cells are read.</summary>
internal abstract class ColumnBuilder(CellParser parser)
{
    public CellParser Parser { get; } = parser;

    /// <summary>The value of a row; NaN where it is unknown or a set.</summary>
    public virtual double this[int row] => double.NaN;

    /// <summary>Takes a cell that is not empty; where it does not read, adds unknown and says why.</summary>
    public abstract CellProblem? Add(in Cell cell);

    /// <summary>Takes the cells of a block, the empty ones as unknown, and tells by its number in the block of each that does not read.</summary>
    public abstract void Add(BlockColumn cells, Action<int, CellProblem> tell);

    /// <summary>Adds rows without a value.</summary>
    public abstract void AddUnknown(int rows);

    /// <summary>Makes room for so many rows, where it is known how many there will be.</summary>
    public virtual void Reserve(int rows)
    {
    }

    /// <summary>Makes a row's value unknown. A set names no row, so that none is ever asked to.</summary>
    public virtual void Forget(int row) => throw new NotSupportedException();

    /// <summary>Turns numbers of texts into what they stand for; a cell with a text that stands for nothing becomes unknown and is told of.</summary>
    public abstract void Resolve(double[] values, Action<int, double> missing);

    /// <summary>The finished column; the builder is empty after.</summary>
    public abstract Column Take();

    protected CellProblem Problem(in Cell cell) => !Utf8.IsValid(cell.Utf8)
        ? new(DataDescriptors.NotUtf8, cell.Text, "", () => "Save the file as UTF-8.")
        : Problem(cell.Text);

    protected CellProblem Problem(string text) => new(Parser.Descriptor, text, Parser.Expected, () => Parser.Help(text));

    protected CellProblem Nested(in Cell cell) => new(DataDescriptors.BadCell, cell.Text, Parser.Expected);
}
