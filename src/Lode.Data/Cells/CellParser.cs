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

    /// <summary>Reads a trimmed, non-empty text.</summary>
    public abstract bool TryParse(string text, out double value);

    /// <summary>How the value stands in the name of a row of which it is a key.</summary>
    public abstract string KeyText(string text, double value);

    /// <summary>Advice for a cell that does not read, or null.</summary>
    public virtual string? Help(string text) => null;

    /// <summary>The column of the values; NaN is unknown.</summary>
    public abstract Column Build(double[] values);
}

/// <summary>Types whose values are codes.</summary>
internal abstract class CodeParser : CellParser
{
    public override string KeyText(string text, double value) => text;

    public override Column Build(double[] values) => new CodeColumn(Array.ConvertAll(values, v => double.IsNaN(v) ? CodeColumn.Unknown : (int)v));
}
