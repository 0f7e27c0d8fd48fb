using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>Every feature that the server advertises, over the wire.</summary>
public class FeatureTests
{
    private const string Model = """
        enum alignment { ally, swing }
        entity country as countries from "data/countries.csv" {
          name: key text
          /// How it stands.
          alignment: alignment
        }
        entity deal as deals {
          id: key text
          partner: country
          value: money
        }
        subject deal
        param large: money = $1bn
        """;

    private const string Rules = """
        rule fragile "A partner that may turn away"
          if partner.alignment == swing and value > large
          then flag "{id}: {partner} may turn"
        """;

    private static async Task<EditorClient> Client(string rules)
    {
        var client = await EditorClient.Start();
        client.File("model.lode", Model);
        client.File("rules.lode", Rules);
        client.File("data/countries.csv", "name,alignment\nJapan,ally\nMalaysia,\n");
        await client.Open("rules.lode", rules);
        return client;
    }

    [Fact]
    public async Task Findings_come_with_the_change_that_makes_them_and_go_with_the_next()
    {
        await using var client = await Client(Rules.Replace("large", "larg"));
        var found = await client.Findings("rules.lode", d => d.Count > 0);

        Assert.Contains(found, d => ((string)d!["message"]!).Contains("`larg`") && (int)d["severity"]! == 1);
        await client.Tell("textDocument/didChange", Change(client, (1, 48), (1, 48), "e"));
        Assert.DoesNotContain(await client.Findings("rules.lode", d => d.All(f => (int)f!["severity"]! > 1)), d => ((string)d!["message"]!).Contains("larg"));
    }

    [Fact]
    public async Task A_fix_mends_what_was_found()
    {
        await using var client = await Client(Rules.Replace("large", "larg"));
        var given = client.Document("rules.lode");
        given["range"] = new JsonObject { ["start"] = EditorClient.Place(1, 46), ["end"] = EditorClient.Place(1, 46) };
        given["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        var actions = (await client.Ask("textDocument/codeAction", given))!.AsArray();

        Assert.Contains(actions, a => (string?)a!["edit"]!["changes"]![client.Uri("rules.lode")]![0]!["newText"] == "large");
    }

    [Fact]
    public async Task Hover_tells_type_documentation_and_what_the_data_hold()
    {
        await using var client = await Client(Rules);
        var text = (string)(await client.Ask("textDocument/hover", client.At("rules.lode", 1, 15)))!["contents"]!["value"]!;

        Assert.Contains("country.alignment: alignment", text);
        Assert.Contains("How it stands.", text);
    }

    [Fact]
    public async Task Completion_offers_what_fits_with_its_type()
    {
        await using var client = await Client("rule r\n  if partner.");
        var items = (await client.Ask("textDocument/completion", client.At("rules.lode", 1, 13)))!["items"]!.AsArray();
        var resolved = await client.Ask("completionItem/resolve", items.Single(i => (string)i!["label"]! == "alignment")!.DeepClone().AsObject());

        Assert.Equal(["alignment", "name"], items.Select(i => (string)i!["label"]!).Order());
        Assert.Equal(("country.alignment: alignment", "How it stands."), ((string)resolved!["detail"]!, (string)resolved["documentation"]!["value"]!));
    }

    [Fact]
    public async Task Definition_and_references_cross_files()
    {
        await using var client = await Client(Rules);
        var definition = (await client.Ask("textDocument/definition", client.At("rules.lode", 1, 46)))![0]!;
        var given = client.At("rules.lode", 1, 46);
        given["context"] = new JsonObject { ["includeDeclaration"] = true };
        var references = (await client.Ask("textDocument/references", given))!.AsArray();

        Assert.Equal((client.Uri("model.lode"), 12, 6), ((string)definition["uri"]!, (int)definition["range"]!["start"]!["line"]!, (int)definition["range"]!["start"]!["character"]!));
        Assert.Equal([client.Uri("model.lode"), client.Uri("rules.lode")], references.Select(r => (string)r!["uri"]!));
        Assert.Single((await client.Ask("textDocument/documentHighlight", client.At("rules.lode", 1, 46)))!.AsArray());
    }

    [Fact]
    public async Task Rename_changes_every_file_and_refuses_what_would_break()
    {
        await using var client = await Client(Rules);
        Assert.Equal("large", (string?)(await client.Ask("textDocument/prepareRename", client.At("rules.lode", 1, 46)))!["placeholder"]);
        var given = client.At("rules.lode", 1, 46);
        given["newName"] = "big";
        var changes = (await client.Ask("textDocument/rename", given))!["changes"]!.AsObject();

        Assert.Equal([client.Uri("model.lode"), client.Uri("rules.lode")], changes.Select(c => c.Key).Order());
        given = client.At("rules.lode", 1, 46);
        given["newName"] = "deals";
        Assert.Equal(-32803, (int)(await client.Answer("textDocument/rename", given))["error"]!["code"]!);
    }

    [Fact]
    public async Task Outline_folds_and_formatting()
    {
        await using var client = await Client("rule   fragile\n    if value>large\nthen flag \"x\"\n");
        var symbols = (await client.Ask("textDocument/documentSymbol", client.Document("rules.lode")))!.AsArray();
        var folds = (await client.Ask("textDocument/foldingRange", client.Document("rules.lode")))!.AsArray();
        var edits = (await client.Ask("textDocument/formatting", client.Document("rules.lode")))!.AsArray();
        var given = client.Document("rules.lode");
        given["range"] = new JsonObject { ["start"] = EditorClient.Place(0, 0), ["end"] = EditorClient.Place(0, 4) };

        Assert.Equal("fragile", (string?)Assert.Single(symbols)!["name"]);
        Assert.Equal((0, 2), ((int)Assert.Single(folds)!["startLine"]!, (int)folds[0]!["endLine"]!));
        Assert.NotEmpty(edits);
        Assert.Equal(edits.Count, (await client.Ask("textDocument/rangeFormatting", given))!.AsArray().Count);
    }

    private static JsonObject Change(EditorClient client, (int Line, int Character) start, (int Line, int Character) end, string text) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = client.Uri("rules.lode"), ["version"] = 2 },
        ["contentChanges"] = new JsonArray(new JsonObject
        {
            ["range"] = new JsonObject { ["start"] = EditorClient.Place(start.Line, start.Character), ["end"] = EditorClient.Place(end.Line, end.Character) },
            ["text"] = text,
        }),
    };
}
