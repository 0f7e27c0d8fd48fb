using System.Text;

namespace Lode.Syntax;

/// <summary>Applies edits to a text.</summary>
public static class TextEdits
{
    /// <summary>The text with edits applied that do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder();
        var done = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start))
        {
            result.Append(text, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
