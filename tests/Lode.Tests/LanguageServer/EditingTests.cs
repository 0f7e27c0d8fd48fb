using System.Text.Json.Nodes;
using Lode.Formatting;
using Lode.Syntax;

namespace Lode.Tests.LanguageServer;

/// <summary>Texts as they are while someone types.</summary>
public class EditingTests
{
    private static readonly string[] Everything =
    [
        "textDocument/hover", "textDocument/definition", "textDocument/documentHighlight", "textDocument/documentSymbol", "textDocument/foldingRange",
        "textDocument/formatting", "textDocument/prepareRename", "textDocument/completion", "textDocument/signatureHelp", "textDocument/linkedEditingRange",
    ];

    /// <summary>Over the wire; that the text is equal after each edit is seen in <see cref="DocumentsTests"/>, here in what is answered about it.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    public async Task After_random_edits_the_server_answers_about_the_editors_text(string? encoding)
    {
        await using var client = await EditorClient.Start(encoding);
        var typist = new Typist(encoding, seed: 7);
        await client.Open("a.lode", typist.Text);
        for (var i = 0; i < 5000; i++)
        {
            await client.Tell("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = client.Uri("a.lode"), ["version"] = i + 2 },
                ["contentChanges"] = typist.Type(),
            });
            if (i % 20 == 0)
            {
                var source = new SourceText("a.lode", typist.Text);
                var expected = Formatter.Edits(Parser.Parse(source)).Select(e => $"{typist.Range(source, e.Span.Start, e.Span.End).ToJsonString()} {e.NewText}");
                var edits = (await client.Ask("textDocument/formatting", client.Document("a.lode")))!.AsArray();
                Assert.Equal(expected, edits.Select(e => $"{e!["range"]!.ToJsonString()} {(string)e["newText"]!}"));
            }

            if (i % 1000 == 0)
            {
                await using var fresh = await EditorClient.Start(encoding);
                await fresh.Open("a.lode", typist.Text);
                foreach (var method in Everything)
                {
                    Assert.Equal(
                        (await fresh.Ask(method, fresh.At("a.lode", 1, 2)))?.ToJsonString().Replace(fresh.Folder, ""),
                        (await client.Ask(method, client.At("a.lode", 1, 2)))?.ToJsonString().Replace(client.Folder, ""));
                }
            }
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
}
