using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Analysis;

/// <summary>A plain comparison of one field with constants.</summary>
/// <param name="Path">The field, see <see cref="BoundWalk.Path"/>.</param>
/// <param name="Field">The field.</param>
/// <param name="Domain">The values that satisfy it.</param>
internal sealed record FieldTest(string Path, BoundField Field, Domain Domain)
{
    /// <summary>The comparison in this form; null where it is no plain one.</summary>
    public static FieldTest? Of(BoundExpression condition) => condition switch
    {
        BoundField { Type: BooleanType } field => Named(field, ["true"], false),
        BoundOperation { Op: Op.Not, Operands: [var inner] } => Of(inner)?.Opposite(),
        BoundOperation { Op: Op.In, Operands: [BoundField field, BoundSet set] } => set.Items.Select(Name).ToArray() is var names
            && !names.Contains(null) ? Named(field, names!, false) : null,
        BoundOperation { Operands: [BoundField field, var value] } operation => Compare(field, operation.Op, value),
        BoundOperation { Operands: [var value, BoundField field] } operation => Compare(field, Mirror(operation.Op), value),
        _ => null,
    };

    private static FieldTest? Compare(BoundField field, Op? op, BoundExpression value) => Number(value) is { } number
        ? Span(op, number) is { } interval ? Make(field, interval) : null
        : op == Op.Equal && Name(value) is { } name ? Named(field, [name], false) : null;

    private static Interval? Span(Op? op, double value) => op switch
    {
        Op.Less => new(double.NegativeInfinity, false, value, false),
        Op.LessOrEqual => new(double.NegativeInfinity, false, value, true),
        Op.Greater => new(value, false, double.PositiveInfinity, false),
        Op.GreaterOrEqual => new(value, true, double.PositiveInfinity, false),
        Op.Equal => new(value, true, value, true),
        _ => null,
    };

    private static Op? Mirror(Op op) => op switch
    {
        Op.Less => Op.Greater,
        Op.LessOrEqual => Op.GreaterOrEqual,
        Op.Greater => Op.Less,
        Op.GreaterOrEqual => Op.LessOrEqual,
        Op.Equal => Op.Equal,
        _ => null,
    };

    /// <summary>A constant number or day.</summary>
    public static double? Number(BoundExpression value) => value switch
    {
        BoundConstant { Value: double number } => number,
        BoundConstant { Value: DateOnly date } => date.DayNumber,
        BoundOperation { Op: Op.Negate, Operands: [BoundConstant { Value: double number }] } => -number,
        _ => null,
    };

    private static string? Name(BoundExpression value) => value switch
    {
        BoundConstant { Value: MemberSymbol member } => member.Name,
        BoundConstant { Value: string text } => text,
        BoundConstant { Value: bool truth } => truth ? "true" : "false",
        BoundRowKey row => row.Key,
        _ => null,
    };

    private static FieldTest? Named(BoundField field, IEnumerable<string> names, bool allBut) =>
        Make(field, new Values(names.ToImmutableHashSet(StringComparer.Ordinal), allBut));

    private static FieldTest? Make(BoundField field, Domain domain) => field.Path() is { } path ? new(path, field, domain) : null;

    private FieldTest? Opposite() => Domain switch
    {
        Values { Names: var names, AllBut: var allBut } => this with { Domain = new Values(names, !allBut) },
        Interval { Low: double.NegativeInfinity } i => this with { Domain = new Interval(i.High, !i.HighBelongs, double.PositiveInfinity, false) },
        Interval { High: double.PositiveInfinity } i => this with { Domain = new Interval(double.NegativeInfinity, false, i.Low, !i.LowBelongs) },
        _ => null,
    };
}
