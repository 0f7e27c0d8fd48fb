using System.Globalization;
using System.Text.Json;

namespace Lode.LanguageServer;

/// <summary>What the user set: in <c>initializationOptions</c>, and under <c>lode</c> in the configuration.</summary>
/// <param name="Today">The day, for packs that name none; null where it is the real one.</param>
/// <param name="Trusted">Whether code of the workspace may run.</param>
/// <param name="Problem">What cannot be read, in the user's words.</param>
internal sealed record Options(DateOnly? Today, bool Trusted, string? Problem)
{
    /// <summary>Those of a JSON value of any form; what it does not say stays as <paramref name="before"/>.</summary>
    public static Options Of(JsonElement? json, Options before)
    {
        var trusted = Property(json, "trusted") is { ValueKind: JsonValueKind.True or JsonValueKind.False } said ? said.GetBoolean() : before.Trusted;
        return Property(json, "today") switch
        {
            null => before with { Trusted = trusted, Problem = null },
            { ValueKind: JsonValueKind.String } day when day.GetString() is { Length: > 0 } text =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today)
                    ? new(today, trusted, null)
                    : new(before.Today, trusted, $"The setting `lode.today` is no date: `{text}`. Write it as `2026-11-21`, or leave it empty for the real day."),
            _ => new(null, trusted, null),
        };
    }

    /// <summary>A property of what may or may not be an object.</summary>
    public static JsonElement? Property(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value) ? value : null;
}
