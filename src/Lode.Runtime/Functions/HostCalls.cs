using System.Collections.Frozen;
using System.Linq.Expressions;

namespace Lode.Runtime;

/// <summary>Turns code of the host into calls over doubles, without a box for each value.</summary>
public static class HostCalls
{
    private static readonly FrozenDictionary<Type, (LambdaExpression In, LambdaExpression Out)> Conversions = new Dictionary<Type, (LambdaExpression, LambdaExpression)>
    {
        [typeof(double)] = Row((x, texts) => x, (x, texts) => x),
        [typeof(double?)] = Row((x, texts) => double.IsNaN(x) ? null : x, (double? x, TextPool texts) => x ?? double.NaN),
        [typeof(bool)] = Row((x, texts) => x != 0, (x, texts) => x ? 1 : 0),
        [typeof(bool?)] = Row((x, texts) => double.IsNaN(x) ? null : x != 0, (bool? x, TextPool texts) => x == null ? double.NaN : x.Value ? 1 : 0),
        [typeof(DateOnly)] = Row((x, texts) => DateOnly.FromDayNumber((int)x), (x, texts) => x.DayNumber),
        [typeof(DateOnly?)] = Row(
            (x, texts) => double.IsNaN(x) ? null : DateOnly.FromDayNumber((int)x), (DateOnly? x, TextPool texts) => x == null ? double.NaN : x.Value.DayNumber),
        [typeof(string)] = Row((x, texts) => double.IsNaN(x) ? null : texts[(int)x], (string? x, TextPool texts) => x == null ? double.NaN : texts.Code(x)),
    }.ToFrozenDictionary();

    /// <summary>The types that arguments and values can have.</summary>
    public static IEnumerable<Type> Types => Conversions.Keys;

    /// <summary>The call of a delegate whose types are among <see cref="Types"/>.</summary>
    internal static Func<double[], TextPool, double> Of(Delegate code)
    {
        var signature = code.GetType().GetMethod("Invoke")!;
        var arguments = Expression.Parameter(typeof(double[]));
        var texts = Expression.Parameter(typeof(TextPool));
        var given = signature.GetParameters().Select((p, i) =>
            Expression.Invoke(Conversions[p.ParameterType].In, Expression.ArrayIndex(arguments, Expression.Constant(i)), texts));
        var value = Expression.Invoke(Conversions[signature.ReturnType].Out, Expression.Invoke(Expression.Constant(code), given), texts);
        return Expression.Lambda<Func<double[], TextPool, double>>(value, arguments, texts).Compile();
    }

    private static (LambdaExpression In, LambdaExpression Out) Row<T>(
        Expression<Func<double, TextPool, T>> into, Expression<Func<T, TextPool, double>> back) => (into, back);
}
