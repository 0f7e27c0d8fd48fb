using System.Collections.Immutable;
using Spectre.Console;

namespace Lode.Cli;

/// <summary>Breaks lines between words, with a hanging indent; a word longer than a line is broken inside.</summary>
internal static class Wrapping
{
    /// <summary>The lines that a line becomes at a width; the line itself where there is none.</summary>
    public static IEnumerable<ImmutableArray<Piece>> Wrap(ImmutableArray<Piece> pieces, int? width, int hang)
    {
        if (width is not { } columns || pieces.Sum(p => p.Text.GetCellWidth()) <= columns)
        {
            yield return pieces;
            yield break;
        }

        hang = Math.Min(hang, columns / 2);
        var line = new List<Piece>();
        var used = 0;
        foreach (var word in pieces.SelectMany(Words))
        {
            var rest = word;
            while (used + rest.Text.TrimEnd().GetCellWidth() > columns)
            {
                if (used > (line is [{ Style: null } indent, ..] && string.IsNullOrWhiteSpace(indent.Text) ? indent.Text.Length : 0))
                {
                    yield return Trimmed(line);
                    line = [new(new string(' ', hang))];
                    used = hang;
                    continue;
                }

                var (head, tail) = Split(rest, columns - used);
                yield return [.. line, head];
                line = [new(new string(' ', hang))];
                used = hang;
                rest = tail;
            }

            line.Add(rest);
            used += rest.Text.GetCellWidth();
        }

        yield return [.. line];
    }

    /// <summary>A line that goes on below needs no space at its end.</summary>
    private static ImmutableArray<Piece> Trimmed(List<Piece> line) => [.. line[..^1], line[^1] with { Text = line[^1].Text.TrimEnd() }];

    private static (Piece Head, Piece Tail) Split(Piece piece, int columns)
    {
        var end = 0;
        for (var used = 0; end < piece.Text.Length; end++)
        {
            used += piece.Text[end].ToString().GetCellWidth();
            if (used > columns && end > 0)
            {
                break;
            }
        }

        if (char.IsHighSurrogate(piece.Text[end - 1]) && end < piece.Text.Length)
        {
            end++;
        }

        return (piece with { Text = piece.Text[..end] }, piece with { Text = piece.Text[end..] });
    }

    /// <summary>Each word with the spaces behind it; leading spaces stand alone.</summary>
    private static IEnumerable<Piece> Words(Piece piece)
    {
        var start = 0;
        for (var i = 1; i < piece.Text.Length; i++)
        {
            if (piece.Text[i] != ' ' && piece.Text[i - 1] == ' ')
            {
                yield return piece with { Text = piece.Text[start..i] };
                start = i;
            }
        }

        yield return piece with { Text = piece.Text[start..] };
    }
}
