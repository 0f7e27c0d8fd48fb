using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Lode.Data;
using Lode.Runtime;

namespace Lode;

/// <summary>Values of params as the host has them, as a rule file would write them.</summary>
internal static class ParamTexts
{
    public static ImmutableDictionary<string, string> Of(IEnumerable<KeyValuePair<string, object?>> values) =>
        values.ToImmutableDictionary(pair => pair.Key, pair => Text(pair.Key, pair.Value, isMember: false), StringComparer.Ordinal);

    private static string Text(string name, object? value, bool isMember) => value switch
    {
        null => ValueText.Unknown,
        string text => isMember ? Quoted(text) : text,
        bool truth => truth ? "true" : "false",
        DateOnly day => ValueText.Date(day.DayNumber),
        DateTime time => ValueText.Date(DateOnly.FromDateTime(time).DayNumber),
        Enum member => Quoted(member.ToString()),
        IEnumerable members => $"[{string.Join(", ", members.Cast<object?>().Select(m => Text(name, m, isMember: true)))}]",
        IConvertible number when Convert.ToDouble(number, CultureInfo.InvariantCulture) is var read && double.IsFinite(read) => ValueText.Number(read),
        _ => throw new OptionException($"The param `{name}` cannot be `{value}`: values are numbers, texts, booleans, dates, and sequences of those."),
    };

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
