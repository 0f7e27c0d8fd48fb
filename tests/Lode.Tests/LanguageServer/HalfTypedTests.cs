using System.Text.Json.Nodes;
using Lode.Syntax;

namespace Lode.Tests.LanguageServer;

/// <summary>Ways through texts that break off anywhere: a shipped file is cut, and everything is asked at many places.</summary>
public class HalfTypedTests
{
    private static readonly string[] OfAPlace =
    [
        "textDocument/definition", "textDocument/typeDefinition", "textDocument/documentHighlight", "textDocument/prepareRename",
        "textDocument/prepareCallHierarchy",
    ];

    private static readonly string[] OfAFile =
    [
        "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/documentLink", "textDocument/semanticTokens/full",
    ];

    public static TheoryData<string> Files => [.. Repository.Files(".lode").Where(path => path.StartsWith("rules/", StringComparison.Ordinal)).Where((_, i) => i % 6 == 0)];

    [Theory, MemberData(nameof(Files))]
    public async Task Nothing_fails_wherever_a_file_breaks_off(string path)
    {
        await using var client = await EditorClient.Start();
        foreach (var file in Repository.Files(".lode", ".csv").Where(file => file.StartsWith("rules/", StringComparison.Ordinal)))
        {
            client.File(file, Repository.Read(file));
        }

        var text = Repository.Read(path);
        await client.Open(path, "");
        for (var cut = 0; cut <= 6; cut++)
        {
            var source = new SourceText(path, text[..(text.Length * cut / 6 * 97 / 100)]);
            await client.Tell("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = client.Uri(path), ["version"] = cut + 1 },
                ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = source.Text }),
            });
            await OfFile(client, path);
            foreach (var offset in Enumerable.Range(0, 12).Select(i => source.Text.Length - (i * i * 7)).Where(offset => offset >= 0))
            {
                await OfPlace(client, path, source.Position(offset));
            }
        }
    }

    private static async Task OfFile(EditorClient client, string path)
    {
        foreach (var method in OfAFile)
        {
            await client.Ask(method, client.Document(path));
        }

        await client.Ask("workspace/symbol", new JsonObject { ["query"] = "chn" });
        var range = client.Document(path);
        range["range"] = new JsonObject { ["start"] = EditorClient.Place(2, 1), ["end"] = EditorClient.Place(9, 3) };
        await client.Ask("textDocument/semanticTokens/range", range);
    }

    private static async Task OfPlace(EditorClient client, string path, (int Line, int Column) place)
    {
        foreach (var method in OfAPlace)
        {
            var result = await client.Ask(method, client.At(path, place.Line - 1, place.Column - 1));
            if (method == "textDocument/prepareCallHierarchy" && result is not null)
            {
                await client.Ask("callHierarchy/incomingCalls", new JsonObject { ["item"] = result[0]!.DeepClone() });
                await client.Ask("callHierarchy/outgoingCalls", new JsonObject { ["item"] = result[0]!.DeepClone() });
            }
        }

        var references = client.At(path, place.Line - 1, place.Column - 1);
        references["context"] = new JsonObject { ["includeDeclaration"] = true };
        await client.Ask("textDocument/references", references);
        var ranges = client.Document(path);
        ranges["positions"] = new JsonArray(EditorClient.Place(place.Line - 1, place.Column - 1));
        await client.Ask("textDocument/selectionRange", ranges);
    }
}
