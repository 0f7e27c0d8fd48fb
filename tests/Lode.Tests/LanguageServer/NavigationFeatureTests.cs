using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>Ways through a pack, its outline and its colours, over the wire.</summary>
public class NavigationFeatureTests
{
    private const string Model = """
        enum alignment { ally, swing }
        entity country as countries from "data/countries.csv" {
          name: key text
          alignment: alignment
        }
        subject country
        define wavers for country = alignment == swing
        """;

    private const string Rules = """
        rule fragile "Turns"
          if wavers and this != Japan
          then flag "{name} é {alignment}"
        """;

    private static async Task<EditorClient> Client(string rules = Rules)
    {
        var client = await EditorClient.Start();
        client.File("model.lode", Model);
        client.File("rules.lode", rules);
        client.File("data/countries.csv", "name,alignment\nMalaysia,\nJapan,ally\n");
        await client.Open("rules.lode", rules);
        return client;
    }

    [Fact]
    public async Task A_key_leads_to_its_row_and_a_value_to_its_type()
    {
        await using var client = await Client();
        var row = (await client.Ask("textDocument/definition", client.At("rules.lode", 1, 26)))![0]!;
        var type = (await client.Ask("textDocument/typeDefinition", client.At("rules.lode", 2, 24)))![0]!;

        Assert.Equal((client.Uri("data/countries.csv"), 2), ((string)row["uri"]!, (int)row["range"]!["start"]!["line"]!));
        Assert.Equal((client.Uri("model.lode"), 0, 5), ((string)type["uri"]!, (int)type["range"]!["start"]!["line"]!, (int)type["range"]!["start"]!["character"]!));
        Assert.Null(await client.Ask("textDocument/typeDefinition", client.At("rules.lode", 0, 0)));
    }

    [Fact]
    public async Task Symbols_are_searched_in_the_whole_pack()
    {
        await using var client = await Client();
        var found = (await client.Ask("workspace/symbol", new JsonObject { ["query"] = "wav" }))!.AsArray();

        Assert.Equal(("wavers", client.Uri("model.lode"), 6), ((string)found[0]!["name"]!, (string)found[0]!["location"]!["uri"]!, (int)found[0]!["location"]!["range"]!["start"]!["line"]!));
    }

    [Fact]
    public async Task A_selection_grows_and_a_data_file_opens()
    {
        await using var client = await Client();
        await client.Open("model.lode", Model);
        var given = client.Document("rules.lode");
        given["positions"] = new JsonArray(EditorClient.Place(1, 6), EditorClient.Place(0, 0));
        var ranges = (await client.Ask("textDocument/selectionRange", given))!.AsArray();
        var link = Assert.Single((await client.Ask("textDocument/documentLink", client.Document("model.lode")))!.AsArray())!;

        Assert.Equal(2, ranges.Count);
        Assert.Equal((5, 11), ((int)ranges[0]!["range"]!["start"]!["character"]!, (int)ranges[0]!["range"]!["end"]!["character"]!));
        Assert.Equal(29, (int)ranges[0]!["parent"]!["range"]!["end"]!["character"]!);
        Assert.Equal(client.Uri("data/countries.csv"), (string)link["target"]!);
    }

    [Fact]
    public async Task A_define_and_a_rule_know_who_reads_them()
    {
        await using var client = await Client();
        var rule = (await client.Ask("textDocument/prepareCallHierarchy", client.At("rules.lode", 0, 7)))![0]!;
        var called = Assert.Single((await client.Ask("callHierarchy/outgoingCalls", new JsonObject { ["item"] = rule.DeepClone() }))!.AsArray())!;
        var caller = Assert.Single((await client.Ask("callHierarchy/incomingCalls", new JsonObject { ["item"] = called["to"]!.DeepClone() }))!.AsArray())!;

        Assert.Equal(("fragile", "Turns"), ((string)rule["name"]!, (string)rule["detail"]!));
        Assert.Equal(("wavers", client.Uri("model.lode"), 1), ((string)called["to"]!["name"]!, (string)called["to"]!["uri"]!, (int)called["fromRanges"]![0]!["start"]!["line"]!));
        Assert.Equal("fragile", (string)caller["from"]!["name"]!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    public async Task Colours_come_whole_in_part_and_as_what_differs(string? encoding)
    {
        await using var client = await EditorClient.Start(encoding);
        var legend = client.Capabilities["semanticTokensProvider"]!["legend"]!["tokenTypes"]!.AsArray().Select(type => (string)type!).ToList();
        await client.Open("rules.lode", Rules);
        var whole = await client.Ask("textDocument/semanticTokens/full", client.Document("rules.lode"));
        var old = Numbers(whole!["data"]!);

        Assert.Equal([0, 0, 4, legend.IndexOf("keyword"), 0, 0, 5, 7, legend.IndexOf("method"), 1, 0, 8, 7, legend.IndexOf("string"), 0], old[..15]);
        var byEncoding = encoding is null ? 3 : 4;
        Assert.Equal([0, 5, byEncoding, legend.IndexOf("string"), 0], old[^15..^10]);

        await client.Tell("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("rules.lode"), ["version"] = 2 },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = "// new\n" + Rules }),
        });
        var given = client.Document("rules.lode");
        given["previousResultId"] = whole["resultId"]!.DeepClone();
        var changed = (await client.Ask("textDocument/semanticTokens/full/delta", given))!;
        var current = Numbers((await client.Ask("textDocument/semanticTokens/full", client.Document("rules.lode")))!["data"]!);
        var applied = changed["edits"]!.AsArray().Aggregate(old, (numbers, edit) =>
        [
            .. numbers[..(int)edit!["start"]!], .. Numbers(edit["data"]!), .. numbers[((int)edit["start"]! + (int)edit["deleteCount"]!)..],
        ]);

        Assert.Equal(current, applied);
        given = client.Document("rules.lode");
        given["previousResultId"] = "long gone";
        Assert.Equal(current, Numbers((await client.Ask("textDocument/semanticTokens/full/delta", given))!["data"]!));
        given = client.Document("rules.lode");
        given["range"] = new JsonObject { ["start"] = EditorClient.Place(0, 0), ["end"] = EditorClient.Place(0, 6) };
        Assert.Equal(current[..5], Numbers((await client.Ask("textDocument/semanticTokens/range", given))!["data"]!));
    }

    [Fact]
    public async Task Edits_name_the_version_of_the_file_for_an_editor_that_heeds_it()
    {
        var heeds = new JsonObject { ["workspace"] = new JsonObject { ["workspaceEdit"] = new JsonObject { ["documentChanges"] = true } } };
        await using var client = await EditorClient.Start(null, heeds);
        client.File("model.lode", Model);
        client.File("rules.lode", Rules);
        await client.Open("rules.lode", Rules);
        var given = client.At("rules.lode", 1, 6);
        given["newName"] = "if";
        var edit = (await client.Ask("textDocument/rename", given))!;
        var files = edit["documentChanges"]!.AsArray();

        Assert.False(edit.AsObject().ContainsKey("changes"));
        Assert.Equal([client.Uri("model.lode"), client.Uri("rules.lode")], files.Select(file => (string)file!["textDocument"]!["uri"]!));
        Assert.True(files[0]!["textDocument"]!.AsObject().ContainsKey("version"));
        Assert.Null(files[0]!["textDocument"]!["version"]);
        Assert.Equal((1, "`if`"), ((int)files[1]!["textDocument"]!["version"]!, (string)files[1]!["edits"]![0]!["newText"]!));
    }

    [Theory]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/completion")]
    [InlineData("textDocument/documentSymbol")]
    [InlineData("textDocument/semanticTokens/full")]
    [InlineData("textDocument/prepareCallHierarchy")]
    public async Task A_data_file_has_no_rules_and_a_file_of_the_pack_need_not_be_open(string method)
    {
        await using var client = await Client();
        await client.Open("data/countries.csv", "name,alignment\nJapan,ally\n");

        Assert.Null(await client.Ask(method, client.At("data/countries.csv", 0, 2)));
        await client.Ask(method, client.At("model.lode", 0, 6));
        Assert.Equal(-32602, (int)(await client.Answer(method, client.At("missing.lode", 0, 6)))["error"]!["code"]!);
    }

    [Fact]
    public async Task Colours_are_asked_for_again_where_another_file_changes_what_they_rest_on()
    {
        var heeds = new JsonObject { ["workspace"] = new JsonObject { ["semanticTokens"] = new JsonObject { ["refreshSupport"] = true } } };
        await using var client = await EditorClient.Start(null, heeds);
        client.File("model.lode", Model);
        client.File("rules.lode", Rules);
        await client.Open("rules.lode", Rules);
        await client.Open("model.lode", Model);
        await client.Findings("model.lode", _ => true);
        var changed = Model.Replace("wavers", "turns", StringComparison.Ordinal);
        await client.Tell("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("model.lode"), ["version"] = 2 },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = changed }),
        });

        Assert.NotNull(await client.Hear(message => (string?)message["method"] == "workspace/semanticTokens/refresh"));
    }

    private static int[] Numbers(JsonNode data) => [.. data.AsArray().Select(number => (int)number!)];
}
