using Lode.Runtime;

namespace Lode;

/// <summary>A single value of a subject, read from its cells without allocation: numbers and day numbers as they are, everything else as codes; NaN is unknown.</summary>
/// <param name="key">The same for values that are the same.</param>
internal abstract class SubjectValue(string key)
{
    public string Key { get; } = key;

    /// <summary>The value.</summary>
    /// <param name="cells">The subject's cells by the field's ordinal.</param>
    public abstract double Of(ReadOnlySpan<double> cells);
}

/// <summary>What is the same for every subject of a world.</summary>
internal sealed class FixedValue(double value) : SubjectValue($"={BitConverter.DoubleToInt64Bits(value):x}")
{
    public double Value { get; } = value;

    public override double Of(ReadOnlySpan<double> cells) => Value;
}

/// <summary>A cell of the subject.</summary>
internal sealed class CellValue(int field) : SubjectValue($"c{field}")
{
    public int Field { get; } = field;

    public override double Of(ReadOnlySpan<double> cells) => cells[Field];
}

/// <summary>A cell of the row that another value names; unknown where that is.</summary>
internal sealed class ReferredValue(SubjectValue row, int table, int field, Column column) : SubjectValue($"{row.Key}.{table}.{field}")
{
    public override double Of(ReadOnlySpan<double> cells) => row.Of(cells) is var at && double.IsNaN(at) ? double.NaN : Cell(column, (int)at);

    /// <summary>A cell of a column of single values.</summary>
    public static double Cell(Column column, int row) => column switch
    {
        NumberColumn numbers => numbers.Values[row],
        BooleanColumn truths => !truths.Known[row] ? double.NaN : truths.True[row] ? 1 : 0,
        CodeColumn codes => codes[row] is >= 0 and var code ? code : double.NaN,
        _ => double.NaN,
    };
}

/// <summary>What is calculated of two values, or of one, the second then being unused.</summary>
internal sealed class CalculatedValue(string name, Func<double, double, double> of, SubjectValue first, SubjectValue second)
    : SubjectValue($"{name}({first.Key},{second.Key})")
{
    public override double Of(ReadOnlySpan<double> cells) => of(first.Of(cells), second.Of(cells));
}

/// <summary>One of two values, as a third says; unknown where that is.</summary>
internal sealed class ChosenValue(SubjectValue condition, SubjectValue then, SubjectValue otherwise) : SubjectValue($"if({condition.Key},{then.Key},{otherwise.Key})")
{
    public override double Of(ReadOnlySpan<double> cells) =>
        condition.Of(cells) is var truth && double.IsNaN(truth) ? double.NaN : truth != 0 ? then.Of(cells) : otherwise.Of(cells);
}
