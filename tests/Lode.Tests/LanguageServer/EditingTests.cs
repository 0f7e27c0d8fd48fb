using System.Text.Json.Nodes;
using Lode.Formatting;
using Lode.Syntax;

namespace Lode.Tests.LanguageServer;

/// <summary>Texts as they are while someone types.</summary>
public class EditingTests
{
    private static readonly string[] Pieces =
        ["x", " ", "\n", "\r\n", "rule r\n", "  if value   >  1\n", "then flag \"é😀\"\n", "{", "}", "\"", "😀", "// é\n", "enum e { a,   b }\n", "", "", ""];

    private static readonly string[] Everything =
    [
        "textDocument/hover", "textDocument/definition", "textDocument/documentHighlight", "textDocument/documentSymbol", "textDocument/foldingRange",
        "textDocument/formatting", "textDocument/prepareRename", "textDocument/completion", "textDocument/signatureHelp", "textDocument/linkedEditingRange",
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    public async Task After_random_edits_the_server_has_the_editors_text(string? encoding)
    {
        await using var client = await EditorClient.Start(encoding);
        var (random, text) = (new Random(7), "enum e { a,   b }\n// é 😀\nrule r\n  if   true\n  then flag \"😀\"\n");
        await client.Open("a.lode", text);
        for (var i = 0; i < 300; i++)
        {
            var source = new SourceText("a.lode", text);
            var start = Boundary(text, random.Next(text.Length + 1));
            var end = Boundary(text, Math.Min(text.Length, start + random.Next(6)));
            var piece = Pieces[random.Next(Pieces.Length)];
            await client.Tell("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = client.Uri("a.lode"), ["version"] = i + 2 },
                ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = Range(source, start, end, encoding), ["text"] = piece }),
            });
            text = text[..start] + piece + text[end..];
            var changed = new SourceText("a.lode", text);
            var expected = Formatter.Edits(Parser.Parse(changed))
                .Select(e => $"{Range(changed, e.Span.Start, e.Span.End, encoding).ToJsonString()} {e.NewText}");

            var edits = (await client.Ask("textDocument/formatting", client.Document("a.lode")))!.AsArray();

            Assert.Equal(expected, edits.Select(e => $"{e!["range"]!.ToJsonString()} {(string)e["newText"]!}"));
        }
    }

    [Fact]
    public async Task No_request_fails_on_half_typed_text()
    {
        await using var client = await EditorClient.Start();
        const string whole = "enum e { a, b }\nentity d as ds { id: key text\n v: e }\nsubject d\nrule r \"t\"\n  if v == a and\n  then flag \"{id} x\"\ntest r { given d { v: a } expect fires }\n";
        await client.Open("a.lode", "");
        for (var length = 0; length <= whole.Length; length += 7)
        {
            await client.Tell("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = client.Uri("a.lode"), ["version"] = length + 2 },
                ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = whole[..length] }),
            });
            var (line, column) = new SourceText("a.lode", whole[..length]).Position(length);
            foreach (var method in Everything)
            {
                await client.Ask(method, client.At("a.lode", line - 1, Math.Max(0, column - 2)));
            }
        }
    }

    private static int Boundary(string text, int at) =>
        at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at - 1] == '\r' && text[at] == '\n')) ? at + 1 : at;

    private static JsonObject Range(SourceText source, int start, int end, string? encoding) =>
        new() { ["start"] = Place(source, start, encoding), ["end"] = Place(source, end, encoding) };

    private static JsonObject Place(SourceText source, int offset, string? encoding)
    {
        var (line, column) = source.Position(offset);
        var before = source.Text.Substring(offset - column + 1, column - 1);
        return EditorClient.Place(line - 1, encoding is null ? before.Length : System.Text.Encoding.UTF8.GetByteCount(before));
    }
}
