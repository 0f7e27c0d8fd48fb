using Lode.Runtime;

namespace Lode.Data;

/// <summary>A column of single values.</summary>
internal sealed class ScalarBuilder<T, TStore>(CellParser parser) : ColumnBuilder(parser)
    where TStore : IStore<T>
{
    private readonly Chunked<T> _values = new();

    public override double this[int row] => TStore.Value(_values[row]);

    public override CellProblem? Add(in Cell cell)
    {
        var value = double.NaN;
        var isRead = cell is { Flaw: CellFlaw.None, Items: null } && Parser.TryParse(cell.Utf8, out value);
        _values.Add(TStore.Stored(isRead ? value : double.NaN));
        return isRead ? null
            : cell.Flaw != CellFlaw.None ? Nested(cell)
            : cell.Items is not null ? new CellProblem(DataDescriptors.BadCell, cell.Text, $"{Parser.Expected}, but a list")
            : Problem(cell);
    }

    public override void AddUnknown() => _values.Add(TStore.Stored(double.NaN));

    public override void ForgetLast() => _values.Last = TStore.Stored(double.NaN);

    public override void Resolve(double[] values, Action<int, double> missing)
    {
        for (var row = 0; row < _values.Count; row++)
        {
            ref var stored = ref _values[row];
            var number = TStore.Value(stored);
            if (!double.IsNaN(number))
            {
                stored = TStore.Stored(values[(int)number]);
                if (double.IsNaN(values[(int)number]))
                {
                    missing(row, number);
                }
            }
        }
    }

    public override Column Take() => TStore.Column(_values.Take());
}

/// <summary>How a column keeps the values that parsers give as doubles.</summary>
internal interface IStore<T>
{
    static abstract T Stored(double value);

    static abstract double Value(T stored);

    static abstract Column Column(T[] values);
}

/// <summary>As they are.</summary>
internal readonly struct NumberStore : IStore<double>
{
    public static double Stored(double value) => value;

    public static double Value(double stored) => stored;

    public static Column Column(double[] values) => new NumberColumn(values);
}

/// <summary>As codes.</summary>
internal readonly struct CodeStore : IStore<int>
{
    public static int Stored(double value) => double.IsNaN(value) ? CodeColumn.Unknown : (int)value;

    public static double Value(int stored) => stored < 0 ? double.NaN : stored;

    public static Column Column(int[] values) => new CodeColumn(values);
}

/// <summary>0, 1, and 2 for unknown.</summary>
internal readonly struct BooleanStore : IStore<byte>
{
    public static byte Stored(double value) => double.IsNaN(value) ? (byte)2 : (byte)value;

    public static double Value(byte stored) => stored == 2 ? double.NaN : stored;

    public static Column Column(byte[] values)
    {
        var (isTrue, isKnown) = (new BitMask(values.Length), new BitMask(values.Length));
        for (var row = 0; row < values.Length; row++)
        {
            isKnown[row] = values[row] != 2;
            isTrue[row] = values[row] == 1;
        }

        return new BooleanColumn(isTrue, isKnown);
    }
}
