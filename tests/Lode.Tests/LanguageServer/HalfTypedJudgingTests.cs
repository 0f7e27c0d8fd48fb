using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>Rule files cut off anywhere: everything that rests on judging still has an answer.</summary>
public sealed class HalfTypedJudgingTests(ShippedPackEditor shipped) : IClassFixture<ShippedPackEditor>
{
    [Theory]
    [InlineData("promise.lode", 97)]
    [InlineData("tests/promise.lode", 211)]
    [InlineData("model.lode", 307)]
    public async Task No_request_fails_on_half_typed_text(string file, int step)
    {
        var (client, text, version) = (shipped.Client, ShippedPackEditor.Text(file), 1);
        for (var length = text.Length; length >= 0; length -= step)
        {
            var typed = text[..length];
            await client.Tell("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = client.Uri(file), ["version"] = ++version },
                ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = typed }),
            });
            await Ask(file, typed);
        }

        await client.Tell("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri(file), ["version"] = ++version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
        });
    }

    private async Task Ask(string file, string typed)
    {
        var client = shipped.Client;
        var line = typed.Count(c => c == '\n');
        var at = (Line: line, Character: typed.Length - typed.LastIndexOf('\n') - 1);
        var lenses = (await client.Ask("textDocument/codeLens", client.Document(file)))!.AsArray();
        foreach (var lens in lenses.TakeLast(2))
        {
            Assert.NotNull((await client.Ask("codeLens/resolve", lens!.DeepClone().AsObject()))!["command"]);
        }

        var range = client.Document(file);
        range["range"] = new JsonObject { ["start"] = EditorClient.Place(Math.Max(0, line - 20), 0), ["end"] = EditorClient.Place(at.Line, at.Character) };
        await client.Ask("textDocument/inlayHint", range);
        var action = client.Document(file);
        action["range"] = new JsonObject { ["start"] = EditorClient.Place(at.Line, at.Character), ["end"] = EditorClient.Place(at.Line, at.Character) };
        action["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        await client.Ask("textDocument/codeAction", action);
        await client.Ask("textDocument/hover", client.At(file, at.Line, at.Character));
        await client.Ask("lode/verdicts", client.At(file, at.Line, at.Character));
        await client.Ask("lode/csharp", client.At(file, at.Line, at.Character));
        var explain = client.Document("promise.lode");
        (explain["rule"], explain["key"]) = ("fragile_partner", "us-malaysia-mou-2025");
        await client.Ask("lode/explain", explain);
        var tests = (await client.Ask("lode/tests", client.Document(file)))!.AsArray();
        var run = client.Document(file);
        run["ids"] = new JsonArray([.. tests.TakeLast(1).Select(test => test!["id"]!.DeepClone())]);
        Assert.Equal(Math.Min(1, tests.Count), (await client.Ask("lode/runTests", run))!.AsArray().Count);
    }
}
