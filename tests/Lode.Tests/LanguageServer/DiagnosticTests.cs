using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>How findings travel: told to editors that only listen, given to those that ask.</summary>
public class DiagnosticTests
{
    private const string Model = "enum alignment { ally, swing }\nentity deal as deals { id: key text\n partner: alignment }\nsubject deal\nparam large: number = 1\n";
    private const string Rules = "rule turned \"It may turn\"\n  if partner == swing\n  then flag \"{id}\"\n";

    private static JsonObject Pulling => new()
    {
        ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() },
        ["workspace"] = new JsonObject { ["diagnostics"] = new JsonObject { ["refreshSupport"] = true } },
    };

    private static async Task<EditorClient> Client(JsonObject? capabilities)
    {
        var client = await EditorClient.Start(capabilities: capabilities);
        client.File("model.lode", Model);
        client.File("rules.lode", Rules);
        return client;
    }

    [Fact]
    public async Task One_file_is_given_in_full_once_and_then_as_unchanged()
    {
        await using var client = await Client(Pulling);
        await client.Open("rules.lode", Rules.Replace("swing", "swong"));
        var first = (await Pull(client, "rules.lode", null))!;
        var again = (await Pull(client, "rules.lode", (string)first["resultId"]!))!;
        await Type(client, "rules.lode", 2, Rules);
        var mended = (await Pull(client, "rules.lode", (string)first["resultId"]!))!;

        Assert.Equal("full", (string)first["kind"]!);
        Assert.Contains(first["items"]!.AsArray(), d => ((string)d!["message"]!).Contains("`swong`"));
        Assert.Equal(("unchanged", (string)first["resultId"]!), ((string)again["kind"]!, (string)again["resultId"]!));
        Assert.Equal("full", (string)mended["kind"]!);
        Assert.DoesNotContain(mended["items"]!.AsArray(), d => ((string)d!["message"]!).Contains("`swong`"));
    }

    [Fact]
    public async Task The_workspace_is_given_whole_with_files_that_are_not_open()
    {
        await using var client = await Client(Pulling);
        await client.Open("rules.lode", Rules);
        var first = await PullAll(client, []);
        var again = await PullAll(client, first);
        await Type(client, "rules.lode", 2, Rules.Replace("\"{id}\"", "\"{id} {large}\""));
        var used = await PullAll(client, again);

        var unused = Assert.Single(first[client.Uri("model.lode")]["items"]!.AsArray(), d => (string)d!["code"]! == "LODE3006")!;
        Assert.Equal(1, (int)Assert.Single(unused["tags"]!.AsArray())!);
        Assert.All(again.Values, report => Assert.Equal("unchanged", (string)report["kind"]!));
        Assert.DoesNotContain(used[client.Uri("model.lode")]["items"]!.AsArray(), d => (string)d!["code"]! == "LODE3006");
        Assert.Equal((null, 2), ((int?)used[client.Uri("model.lode")]["version"], (int)used[client.Uri("rules.lode")]["version"]!));
    }

    [Fact]
    public async Task An_editor_that_asks_is_told_nothing_twice_but_when_to_ask_again()
    {
        await using var client = await Client(Pulling);
        await client.Open("model.lode", Model);
        await client.Open("rules.lode", Rules);
        await Pull(client, "rules.lode", null);
        await Type(client, "model.lode", 2, Model.Replace("swing", "swung"));

        await client.Hear(m => (string?)m["method"] == "workspace/diagnostic/refresh");
        var report = await Pull(client, "rules.lode", null);

        Assert.Contains(report!["items"]!.AsArray(), d => ((string)d!["message"]!).Contains("`swing`"));
        Assert.DoesNotContain(client.Heard, m => (string?)m["method"] == "textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_given_empty()
    {
        await using var client = await Client(Pulling);
        await client.Open("rules.lode", Rules);
        var first = await PullAll(client, []);
        System.IO.File.Delete(Path.Combine(client.Folder, "model.lode"));
        await client.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray() });
        var later = await PullAll(client, first);

        Assert.Empty(later[client.Uri("model.lode")]["items"]!.AsArray());
    }

    [Fact]
    public async Task An_editor_that_listens_is_told()
    {
        await using var client = await Client(null);
        await client.Open("rules.lode", Rules);
        Assert.NotEmpty(await client.Findings("model.lode", d => d.Count > 0));
        await Type(client, "rules.lode", 2, Rules.Replace("swing", "swong"));

        Assert.NotEmpty(await client.Findings("rules.lode", d => d.Count > 0));
        Assert.Empty(await client.Findings("model.lode", d => d.Count == 0));
    }

    private static Task<JsonNode?> Pull(EditorClient client, string name, string? previous)
    {
        var given = client.Document(name);
        given["previousResultId"] = previous;
        return client.Ask("textDocument/diagnostic", given);
    }

    private static async Task<Dictionary<string, JsonObject>> PullAll(EditorClient client, Dictionary<string, JsonObject> known)
    {
        var previous = known.Select(report => (JsonNode)new JsonObject { ["uri"] = report.Key, ["value"] = (string)report.Value["resultId"]! });
        var report = await client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray([.. previous]) });
        return report!["items"]!.AsArray().ToDictionary(item => (string)item!["uri"]!, item => item!.AsObject());
    }

    private static Task Type(EditorClient client, string name, int version, string text) => client.Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = client.Uri(name), ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });
}
