namespace Lode.Syntax;

/// <summary>What can be wrong with single tokens.</summary>
public static class LexerDiagnostics
{
    /// <summary>Characters that mean nothing.</summary>
    public static readonly Descriptor<string> StrangeCharacter = new("LODE1001", Severity.Error, shown =>
        $"{shown} means nothing in a rule file; remove it, or put it in a text or a comment.");

    /// <summary>A text that its line ends.</summary>
    public static readonly Descriptor0 UnterminatedText = new("LODE1002", Severity.Error,
        "This text has no closing `\"` on its line.");

    /// <summary>A name in backquotes that its line ends.</summary>
    public static readonly Descriptor0 UnterminatedName = new("LODE1003", Severity.Error,
        "This name has no closing backquote on its line, or nothing between its backquotes.");

    /// <summary>What looks like a date and is none.</summary>
    public static readonly Descriptor<string, string> InvalidDate = new("LODE1004", Severity.Error, (text, advice) =>
        $"`{text}` is not a date; {advice}.");

    /// <summary>A number that cannot be read.</summary>
    public static readonly Descriptor<string, string> InvalidNumber = new("LODE1005", Severity.Error, (text, advice) =>
        $"`{text}` is not a number; {advice}.");

    /// <summary>A backslash before something else than a quote, a backslash or an n.</summary>
    public static readonly Descriptor<string> InvalidEscape = new("LODE1006", Severity.Error, text =>
        $"`{text}` means nothing in a text; a backslash itself is written `\\\\`.");

    /// <summary>A text in single or typographic quotes.</summary>
    public static readonly Descriptor0 WrongQuotes = new("LODE1007", Severity.Error,
        "A text stands in straight double quotes, `\"...\"`.");

    /// <summary>A file beyond the size that is read.</summary>
    public static readonly Descriptor<int> FileTooLarge = new("LODE1008", Severity.Error, limit =>
        $"This file has more than {limit} characters; divide it into several files of one pack.");

    /// <summary>A suppression without code or reason.</summary>
    public static readonly Descriptor0 IncompleteSuppression = new("LODE1009", Severity.Warning,
        "A suppression names a code and the reason: `// lode: allow LODE3001 because ...`.");
}
