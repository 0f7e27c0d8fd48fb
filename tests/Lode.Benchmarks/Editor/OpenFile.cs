using System.Text.Json.Nodes;

namespace Lode.Benchmarks.Editor;

/// <summary>A file that is open in the editor, and its text there.</summary>
internal sealed class OpenFile(string path)
{
    public string Uri { get; } = new Uri(path).AbsoluteUri;

    public string Text { get; private set; } = File.ReadAllText(path);

    public int Version { get; private set; } = 1;

    public JsonObject Opened => new() { ["textDocument"] = new JsonObject { ["uri"] = Uri, ["languageId"] = "lode", ["version"] = Version, ["text"] = Text } };

    /// <summary>The change that puts a text in the place of another one.</summary>
    public JsonObject Replace(int start, int length, string by)
    {
        var range = new JsonObject { ["start"] = Position(start), ["end"] = Position(start + length) };
        Text = string.Concat(Text.AsSpan(0, start), by, Text.AsSpan(start + length));
        Version++;
        return new()
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri, ["version"] = Version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = range, ["text"] = by }),
        };
    }

    /// <summary>A request about a place.</summary>
    public JsonObject At(int offset) => new() { ["textDocument"] = new JsonObject { ["uri"] = Uri }, ["position"] = Position(offset) };

    private JsonObject Position(int offset)
    {
        var before = Text.AsSpan(0, offset);
        return new() { ["line"] = before.Count('\n'), ["character"] = offset - (before.LastIndexOf('\n') + 1) };
    }
}
