using System.Globalization;

namespace Lode.Runtime;

/// <summary>What a value of the host adds to the name of its row.</summary>
internal static class KeyText
{
    /// <summary>The text; null where the value is unknown.</summary>
    public static string? Of(object? value, FieldShape field) => value switch
    {
        null => null,
        string text => text,
        bool truth => ValueText.Boolean(truth),
        DateOnly day => ValueText.Date(day.DayNumber),
        DateTime time => ValueText.Date(DateOnly.FromDateTime(time).DayNumber),
        DateTimeOffset time => ValueText.Date(DateOnly.FromDateTime(time.Date).DayNumber),
        Enum member => field.Type.Enum!.Members.FirstOrDefault(m => PropertyNames.Comparer.Equals(m, member.ToString())),
        var number => Convert.ToDouble(number, CultureInfo.InvariantCulture) is var read && double.IsFinite(read) ? ValueText.Number(read) : null,
    };
}
