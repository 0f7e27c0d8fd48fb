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

    /// <summary>Where the cell of a wanted column stands; null where the format does not say.</summary>
    public virtual CellPlace? Place(int wanted) => Line > 0 ? new(Line, 1, 1) : null;

    /// <summary>What is wrong with the current row as a whole, or null.</summary>
    public virtual RowFlaw? Flaw => null;

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
