namespace Lode.Cli;

/// <summary>Text inside GitHub's workflow commands, which can neither begin a command nor end one.</summary>
internal static class GithubText
{
    /// <summary>What follows <c>::</c>.</summary>
    public static string Of(string text) => Escaped(SafeLine.Of(text));

    /// <summary>A property: <c>file=rules/model.lode</c>.</summary>
    public static string Property(string name, string value) =>
        $"{name}={Of(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal)}";

    /// <summary>Line ends are made visible before this; they are escaped all the same, since a command ends at one.</summary>
    private static string Escaped(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
