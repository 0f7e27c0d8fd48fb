using System.Collections.Immutable;

namespace Lode.Runtime.Scalars;

/// <summary>Values as a reader or a host gets them.</summary>
internal static class Written
{
    public static NumberStyle StyleOf(Form form) => form.Kind switch
    {
        FormKind.Percent => NumberStyle.Percent,
        FormKind.Money => NumberStyle.Money,
        FormKind.Date => NumberStyle.Date,
        _ => NumberStyle.Plain,
    };

    public static string Text(Subject s, double item, Form form, string? format) =>
        double.IsNaN(item) ? ValueText.Unknown : form.Kind switch
        {
            FormKind.Truth => ValueText.Boolean(item != 0),
            FormKind.Text or FormKind.Enum or FormKind.Row => Name(s, (int)item, form),
            _ => FormattedText.Number(item, StyleOf(form), format),
        };

    public static IEnumerable<string> Texts(Subject s, SetOf set, Form form, string? format) =>
        Enumerable.Range(0, set.Length).Select(i => Text(s, set[i], form, format));

    /// <summary>As <see cref="ActionArgument.Value"/> has it.</summary>
    public static object? ToHost(Subject s, double item, Form form) =>
        double.IsNaN(item) ? null : form.Kind switch
        {
            FormKind.Truth => item != 0,
            FormKind.Date => DateOnly.FromDayNumber((int)item),
            FormKind.Text or FormKind.Enum or FormKind.Row => Name(s, (int)item, form),
            _ => item,
        };

    public static object? ToHost(Subject s, SetOf set, Form form) =>
        set.IsKnown ? Enumerable.Range(0, set.Length).Select(i => ToHost(s, set[i], form)).ToImmutableArray() : null;

    private static string Name(Subject s, int code, Form form) => form.Kind switch
    {
        FormKind.Enum => s.Constants.Enum(form.Slot)[code],
        FormKind.Row => s.World.Tables[form.Slot].Keys[code],
        _ => s.World.Texts[code],
    };
}
