namespace Lode.Syntax;

/// <summary>Lists in parentheses.</summary>
internal static class Lisp
{
    public static string List(string head, IEnumerable<string?> parts) =>
        $"({string.Join(' ', parts.Prepend(head).Where(part => !string.IsNullOrEmpty(part)))})";

    public static string List(string head, params string?[] parts) => List(head, parts.AsEnumerable());

    /// <summary>A list whose parts stand on lines of their own.</summary>
    public static string Block(string head, IEnumerable<string?> parts) =>
        $"({string.Join("\n  ", parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => part!.ReplaceLineEndings("\n  ")).Prepend(head))})";

    public static string Name(NameSyntax name) => name.IsMissing ? "<missing>" : SyntaxFacts.IsBareName(name.Text) ? name.Text : $"`{name.Text}`";

    public static string Text(string text) => '"' + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal) + '"';

    public static string? Labelled(string label, string? value) => value is null ? null : $"{label}={value}";
}
