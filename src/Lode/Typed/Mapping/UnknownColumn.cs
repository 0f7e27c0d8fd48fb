using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Columns of rows that have no value.</summary>
internal static class UnknownColumn
{
    public static Column Of(LodeType type, int rows)
    {
        switch (type)
        {
            case NumberType or DateType:
                var values = new double[rows];
                Array.Fill(values, double.NaN);
                return new NumberColumn(values);
            case BooleanType:
                return new BooleanColumn(new(rows), new(rows));
            case SetType:
                return new SetColumn(new int[rows + 1], [], new(rows));
            default:
                var codes = new int[rows];
                Array.Fill(codes, CodeColumn.Unknown);
                return new CodeColumn(codes);
        }
    }
}
