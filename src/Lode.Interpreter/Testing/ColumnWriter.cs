using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Writes values into columns.</summary>
public static class ColumnWriter
{
    /// <summary>A column of a type from one value for each row; what is not known becomes unknown.</summary>
    public static Column Write(LodeType type, IReadOnlyList<Value> values, TextPool texts) => type switch
    {
        NumberType or DateType => new NumberColumn([.. values.Select(v => Number(v, texts))]),
        BooleanType => new BooleanColumn(
            Mask(values, v => v is BooleanValue { IsTrue: true }), Mask(values, v => v is BooleanValue)),
        SetType => Sets(values, texts),
        _ => new CodeColumn([.. values.Select(v => v.IsKnown ? (int)Number(v, texts) : CodeColumn.Unknown)]),
    };

    private static SetColumn Sets(IReadOnlyList<Value> values, TextPool texts)
    {
        var offsets = new int[values.Count + 1];
        var items = new List<double>();
        for (var row = 0; row < values.Count; row++)
        {
            items.AddRange(values[row] is SetValue set ? set.Members.Select(m => Number(m, texts)) : []);
            offsets[row + 1] = items.Count;
        }

        return new(offsets, [.. items], Mask(values, v => v is SetValue));
    }

    private static double Number(Value value, TextPool texts) => value switch
    {
        NumberValue number => number.Number,
        CodeValue code => code.Code,
        TextValue text => texts.Code(text.Text),
        BooleanValue truth => truth.IsTrue ? 1 : 0,
        _ => double.NaN,
    };

    private static BitMask Mask(IReadOnlyList<Value> values, Func<Value, bool> isSet)
    {
        var mask = new BitMask(values.Count);
        for (var row = 0; row < values.Count; row++)
        {
            mask[row] = isSet(values[row]);
        }

        return mask;
    }
}
