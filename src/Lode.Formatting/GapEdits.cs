using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>The edits from a text to its formatted form, which has the same tokens but for commas: each edits what lies between two.</summary>
internal static class GapEdits
{
    /// <summary>The edits, with the line ends that the file uses; a gap that differs in its line ends alone needs none.</summary>
    public static ImmutableArray<TextEdit> Between(SyntaxTree before, string formatted)
    {
        var after = Parser.Parse(new SourceText(before.Source.Path, formatted));
        var (oldTokens, newTokens) = (before.TokensWithoutCommas(), after.TokensWithoutCommas());
        if (!oldTokens.Select(token => token.Text).SequenceEqual(newTokens.Select(token => token.Text)))
        {
            return before.Source.Text == formatted ? [] : [new(before.Source.Path, new(0, before.Source.Text.Length), formatted)];
        }

        var lineEnd = before.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var i = 0; i < oldTokens.Count; i++)
        {
            var oldSpan = GapBefore(oldTokens, i);
            var oldGap = before.Source.Slice(oldSpan);
            var newGap = after.Source.Slice(GapBefore(newTokens, i)).ReplaceLineEndings(lineEnd);
            if (oldGap.ReplaceLineEndings(lineEnd) != newGap)
            {
                edits.Add(Smallest(before.Source.Path, oldSpan.Start, oldGap, newGap));
            }
        }

        return edits.DrainToImmutable();
    }

    private static TextSpan GapBefore(List<Token> tokens, int i) => TextSpan.FromBounds(i == 0 ? 0 : tokens[i - 1].Span.End, tokens[i].Span.Start);

    /// <summary>Leaves out what both begin and end with.</summary>
    private static TextEdit Smallest(string path, int start, string oldText, string newText)
    {
        var shorter = Math.Min(oldText.Length, newText.Length);
        var head = oldText.AsSpan().CommonPrefixLength(newText);
        var tail = 0;
        while (tail < shorter - head && oldText[^(tail + 1)] == newText[^(tail + 1)])
        {
            tail++;
        }

        return new(path, TextSpan.FromBounds(start + head, start + oldText.Length - tail), newText[head..(newText.Length - tail)]);
    }
}
