using System.Text;
using System.Text.Json.Nodes;
using Lode.Syntax;

namespace Lode.Tests.LanguageServer;

/// <summary>Types at random, as no person would, and knows what the text must be.</summary>
internal sealed class Typist(string? encoding, int seed)
{
    private const int Longest = 1500;

    private static readonly string[] Pieces =
    [
        "x", " ", "\n", "\r\n", "\r", "rule r\n", "  if value   >  1\n", "then flag \"é😀\"\n", "{", "}", "\"", "😀", "// é\u2028\n", "enum e { a,   b }\n", "", "", "", "",
    ];

    private readonly Random _random = new(seed);

    /// <summary>What stands there now.</summary>
    public string Text { get; private set; } = "enum e { a,   b }\n// é 😀\nrule r\n  if   true\n  then flag \"😀\"\n";

    /// <summary>The changes of one notification, each in the text that the one before has left.</summary>
    public JsonArray Type() => new([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Change())]);

    /// <summary>A range as this editor writes it.</summary>
    public JsonObject Range(SourceText source, int start, int end) => new() { ["start"] = Place(source, start), ["end"] = Place(source, end) };

    private JsonObject Change()
    {
        var piece = Pieces[_random.Next(Pieces.Length)];
        if (_random.Next(100) == 0)
        {
            Text = piece + Text[..Boundary(Math.Min(Text.Length, 400))];
            return new JsonObject { ["text"] = Text };
        }

        var source = new SourceText("", Text);
        var start = Boundary(_random.Next(Text.Length + 1));
        var end = Boundary(Math.Min(Text.Length, start + _random.Next(Text.Length > Longest ? 400 : 6)));
        var range = Range(source, start, end);
        if (end == source.Line(source.Position(end).Line).End && _random.Next(10) == 0)
        {
            // A character beyond the end of its line is the end of the line.
            range["end"]!["character"] = (int)range["end"]!["character"]! + 1000;
        }

        Text = string.Concat(Text.AsSpan(0, start), piece, Text.AsSpan(end));
        return new JsonObject { ["range"] = range, ["text"] = piece };
    }

    /// <summary>No editor stands within a character, or between the two that end a line.</summary>
    private int Boundary(int at) =>
        at > 0 && at < Text.Length && (char.IsLowSurrogate(Text[at]) || (Text[at - 1] == '\r' && Text[at] == '\n')) ? at + 1 : at;

    private JsonObject Place(SourceText source, int offset)
    {
        var (line, column) = source.Position(offset);
        var before = source.Text.Substring(offset - column + 1, column - 1);
        return EditorClient.Place(line - 1, encoding is null ? before.Length : Encoding.UTF8.GetByteCount(before));
    }
}
