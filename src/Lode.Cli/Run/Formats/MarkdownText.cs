using System.Text;

namespace Lode.Cli;

/// <summary>Text inside Markdown that stays text: no link, no HTML, no table cell of its own, no mention of a person.</summary>
internal static class MarkdownText
{
    /// <summary>A cell of a table, or part of a paragraph.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in SafeLine.Of(text))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '@' => escaped.Append("&#64;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A message of Lode: what it puts between backquotes is in code type.</summary>
    public static string Message(string text)
    {
        var parts = text.Split('`');
        return parts.Length % 2 == 0 ? Of(text) : string.Concat(parts.Select((part, i) => i % 2 == 0 ? Of(part) : part.Length == 0 ? "" : Code(part)));
    }

    /// <summary>A name in code type; a backquote in it is left out, since nothing escapes it there.</summary>
    public static string Code(string text) => $"`{SafeLine.Of(text).Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";
}
