using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Writes values as their static type asks.</summary>
public sealed class ValueRenderer(World world)
{
    /// <summary>As it stands in a message.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its static type.</param>
    /// <param name="format">A .NET format for numbers and dates, or null.</param>
    public string Render(Value value, LodeType type, string? format = null) => value switch
    {
        NumberValue number => FormattedText.Number(number.Number, StyleOf(type), format),
        RangeValue range => FormattedText.Range(range.Low, range.High, StyleOf(type), format),
        BooleanValue truth => ValueText.Boolean(truth.IsTrue),
        TextValue text => text.Text,
        CodeValue code => NameOf(code.Code, type),
        SetValue set => FormattedText.Set(set.Members.Select(m => Render(m, ((SetType)type).Element, format))),
        _ => ValueText.Unknown,
    };

    /// <summary>As a host reads it: see <see cref="ActionArgument.Value"/>.</summary>
    public object? ToHost(Value value, LodeType type) => value switch
    {
        NumberValue number => type is DateType ? DateOnly.FromDayNumber((int)number.Number) : number.Number,
        BooleanValue truth => truth.IsTrue,
        TextValue text => text.Text,
        CodeValue code => NameOf(code.Code, type),
        SetValue set => set.Members.Select(m => ToHost(m, ((SetType)type).Element)).ToImmutableArray(),
        _ => null,
    };

    /// <summary>How numbers of a type are written.</summary>
    public static NumberStyle StyleOf(LodeType type) => type switch
    {
        NumberType { IsPercent: true } => NumberStyle.Percent,
        NumberType { IsMoney: true } => NumberStyle.Money,
        DateType => NumberStyle.Date,
        _ => NumberStyle.Plain,
    };

    private string NameOf(int code, LodeType type) => type switch
    {
        EnumType e => e.Enum.Members[code].Name,
        EntityType e => world.Tables[e.Entity.Ordinal].Keys[code],
        _ => ValueText.Unknown,
    };
}
