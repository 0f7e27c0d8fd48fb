using Lode.Runtime;

namespace Lode.Data;

/// <summary>
/// Reads cells of one type. A value is a double whatever the type: a number, a day number, 0 or 1, or a code (enum member, text, key that is
/// referred to), so that single values and members of sets are read alike.
/// </summary>
internal abstract class CellParser
{
    /// <summary>What to report of a cell that does not read.</summary>
    public virtual CellDescriptor Descriptor => DataDescriptors.BadCell;

    /// <summary>What a cell must be, ending the descriptor's message.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a trimmed, non-empty text; what is not UTF-8 does not read.</summary>
    public abstract bool TryParse(ReadOnlySpan<byte> text, out double value);

    /// <summary>Reads all cells of a column; NaN for those that are empty or do not read.</summary>
    public abstract void ReadAll(BlockColumn cells, Span<double> values);

    /// <summary>How the value stands in the name of a row of which it is a key.</summary>
    public abstract string KeyText(double value);

    /// <summary>Advice for a cell that does not read, or null.</summary>
    public virtual string? Help(string text) => null;

    /// <summary>A column for the values.</summary>
    public abstract ColumnBuilder Builder();
}

/// <summary>Types whose values are codes.</summary>
internal abstract class CodeParser : CellParser
{
    public override ColumnBuilder Builder() => new ScalarBuilder(this, new CodeList());
}

/// <summary>Types whose values are any texts: while files are read each gets a number of its column's own.</summary>
internal abstract class AnyTextParser : CodeParser
{
    /// <summary>The texts by number.</summary>
    public Utf8Texts Texts { get; } = new();

    public sealed override bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        var number = Texts.Add(text);
        value = number;
        return number >= 0;
    }

    public sealed override void ReadAll(BlockColumn cells, Span<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = cells[row] is { IsEmpty: false } text && TryParse(text, out var value) ? value : double.NaN;
        }
    }

    public override string KeyText(double value) => Texts[(int)value];
}
