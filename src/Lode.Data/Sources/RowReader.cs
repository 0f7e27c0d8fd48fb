using System.Collections.Immutable;

namespace Lode.Data;

/// <summary>
/// The rows of one source, read forward. Cells are asked for by the place of their column among the wanted ones, so that a source need
/// not make what nobody reads.
/// </summary>
internal abstract class RowReader : IDisposable
{
    /// <summary>The names of the columns that the source has, as far as it knows them, in their order.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="SourceException">The rest cannot be read.</exception>
    public abstract bool Read();

    /// <summary>The cell of a wanted column.</summary>
    public abstract Cell this[int wanted] { get; }

    /// <summary>The line in the file, from 1, where the current row starts; 0 where the format has no lines.</summary>
    public virtual int Line => 0;

    /// <summary>How much of the source has been read, from 0 to 1; null where it does not say.</summary>
    public virtual double? Share => null;

    /// <summary>At most how many rows there are; 0 where that is not known beforehand.</summary>
    public virtual int MostRows => 0;

    /// <summary>What is wrong with the current row as a whole, or null.</summary>
    public virtual RowFlaw? Flaw => null;

    /// <summary>Adds the current row to a block.</summary>
    public virtual void CopyTo(CellBlock block)
    {
        for (var wanted = 0; wanted < block.Columns; wanted++)
        {
            block.Set(wanted, this[wanted]);
        }

        block.End(Line, Flaw);
    }

    /// <summary>Where the cell of a wanted column of a row that was copied stands; null where the format does not say. May be asked while rows are read.</summary>
    public virtual CellPlace? Place(CellBlock block, int row, int wanted) => block.Lines[row] > 0 ? new(block.Lines[row], 1, 1) : null;

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>What is wrong with a row as a whole.</summary>
internal sealed record RowFlaw(CellDescriptor Descriptor, string Found, string Expected, string? Help = null);

/// <summary>A source that cannot be read; the message ends a sentence that begins <c>The data file cannot be read:</c>.</summary>
internal sealed class SourceException(string message) : Exception(message)
{
    /// <summary>What to report; <see cref="DataDescriptors.Unreadable"/> unless said.</summary>
    public FileDescriptor Descriptor { get; init; } = DataDescriptors.Unreadable;

    public string? Help { get; init; }

    public int Line { get; init; }
}
