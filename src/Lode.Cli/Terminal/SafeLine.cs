using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Spectre.Console;

namespace Lode.Cli;

/// <summary>A piece of a line in one style.</summary>
internal sealed record Piece(string Text, Style? Style = null);

/// <summary>
/// Makes a line harmless before it is written: whatever rules, data or file names put into it, it cannot steer a terminal, and a CI system that
/// reads the log finds no workflow command (<c>::error::</c> at the start of a line, <c>##[</c>, <c>##vso[</c>, <c>##teamcity[</c>).
/// </summary>
internal static class SafeLine
{
    /// <summary>The pieces with everything that acts made visible.</summary>
    public static ImmutableArray<Piece> Of(IEnumerable<Piece> pieces)
    {
        var visible = pieces.Select(p => p with { Text = VisibleText.Of(p.Text) }).Where(p => p.Text.Length > 0).ToList();
        var line = string.Concat(visible.Select(p => p.Text));
        var start = line.Length - line.AsSpan().TrimStart().Length;
        if (line.AsSpan(start).StartsWith("::"))
        {
            Insert(visible, start + 1);
            line = string.Concat(visible.Select(p => p.Text));
        }

        for (var at = Command(line); at >= 0; at = Command(line))
        {
            Insert(visible, at + 1);
            line = string.Concat(visible.Select(p => p.Text));
        }

        return [.. visible];
    }

    /// <summary>The same for a line of plain text.</summary>
    public static string Of(string line) => string.Concat(Of([new Piece(line)]).Select(p => p.Text));

    private static int Command(string line)
    {
        for (var at = line.IndexOf("##", StringComparison.Ordinal); at >= 0; at = line.IndexOf("##", at + 1, StringComparison.Ordinal))
        {
            var rest = line.AsSpan(at + 2);
            if (rest.StartsWith("[") || rest.StartsWith("vso[", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("teamcity[", StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }

    private static void Insert(List<Piece> pieces, int at)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (at <= pieces[i].Text.Length)
            {
                pieces[i] = pieces[i] with { Text = pieces[i].Text.Insert(at, " ") };
                return;
            }

            at -= pieces[i].Text.Length;
        }
    }
}
