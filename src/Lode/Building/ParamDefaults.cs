using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>The defaults of params as they are written down beside compiled rules.</summary>
internal static class ParamDefaults
{
    public static CellData Of(ParamSymbol param) => param.Type switch
    {
        SetType { Element: NumberType or DateType or BooleanType } => new() { NumberSets = [param.Default is BoundSet set ? [.. set.Items.Select(Number).OfType<double>().Distinct()] : null] },
        SetType => new() { TextSets = [param.Default is BoundSet set ? [.. set.Items.Select(Text).OfType<string>().Distinct(StringComparer.Ordinal)] : null] },
        NumberType or DateType => new() { Numbers = [Number(param.Default)] },
        BooleanType => new() { Truths = [Number(param.Default) is { } truth ? truth != 0 : null] },
        _ => new() { Texts = [Text(param.Default)] },
    };

    private static double? Number(BoundExpression constant) => constant switch
    {
        BoundConstant { Value: double number } => number,
        BoundConstant { Value: DateOnly day } => day.DayNumber,
        BoundConstant { Value: bool truth } => truth ? 1 : 0,
        _ => null,
    };

    private static string? Text(BoundExpression constant) => constant switch
    {
        BoundRowKey row => row.Key,
        BoundConstant { Value: MemberSymbol member } => member.Name,
        BoundConstant { Value: string text } => text,
        _ => null,
    };
}
