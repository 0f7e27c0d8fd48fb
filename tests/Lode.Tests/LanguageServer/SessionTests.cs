using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>What editor and server agree on: folders, settings, files to watch, bars for long work, whose process ends with whose.</summary>
public class SessionTests
{
    private const string Model = "entity deal as deals from \"data/deals.csv\" {\n  id: key text\n  value: number\n  signed: date\n}\nsubject deal\n";

    [Fact]
    public async Task Packs_of_the_folders_are_checked_though_nothing_is_open_and_findings_in_data_stand_in_the_data()
    {
        await using var client = EditorClient.Bare();
        client.File("one/model.lode", Model);
        client.File("one/data/deals.csv", "id,value,signed\nA,1,2026-01-01\nB,many,2026-01-01\n");
        client.File("two/deep/model.lode", "entity x as xs { id: key text }\nsubjct x\n");
        await client.Meet(more: new JsonObject { ["workspaceFolders"] = new JsonArray(Folder(client, "one")) });
        var data = (await client.Findings("one/data/deals.csv", d => d.Count > 0))[0]!;
        Assert.Equal((2, 2, 1), ((int)data["range"]!["start"]!["line"]!, (int)data["range"]!["start"]!["character"]!, (int)data["severity"]!));

        await client.Tell("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject { ["added"] = new JsonArray(Folder(client, "two")), ["removed"] = new JsonArray(Folder(client, "one")) },
        });
        Assert.NotEmpty(await client.Findings("two/deep/model.lode", d => d.Count > 0));
        Assert.Empty(await client.Findings("one/data/deals.csv", d => d.Count == 0));
    }

    [Fact]
    public async Task Data_that_are_mended_outside_the_editor_are_read_again()
    {
        await using var client = EditorClient.Bare();
        client.File("model.lode", Model);
        client.File("data/deals.csv", "id,value,signed\nB,many,2026-01-01\n");
        await client.Meet(more: new JsonObject { ["rootUri"] = new Uri(client.Folder).AbsoluteUri });
        await client.Findings("data/deals.csv", d => d.Count > 0);
        client.File("data/deals.csv", "id,value,signed\nB,3,2026-01-01\n");
        await client.Tell("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray(new JsonObject { ["uri"] = client.Uri("data/deals.csv"), ["type"] = 2 }),
        });

        Assert.Empty(await client.Findings("data/deals.csv", d => d.Count == 0));
    }

    [Fact]
    public async Task The_editor_is_asked_to_watch_files_and_shown_a_bar_where_it_can()
    {
        await using var client = EditorClient.Bare();
        client.File("model.lode", Model);
        client.File("data/deals.csv", "id,value,signed\n");
        await client.Meet(
            capabilities: new JsonObject
            {
                ["workspace"] = new JsonObject
                {
                    ["didChangeWatchedFiles"] = new JsonObject { ["dynamicRegistration"] = true },
                    ["didChangeConfiguration"] = new JsonObject { ["dynamicRegistration"] = true },
                },
                ["window"] = new JsonObject { ["workDoneProgress"] = true },
            },
            more: new JsonObject { ["rootUri"] = new Uri(client.Folder).AbsoluteUri });
        var registrations = (await client.Hear(m => (string?)m["method"] == "client/registerCapability"))["params"]!["registrations"]!.AsArray();
        var created = await client.Hear(m => (string?)m["method"] == "window/workDoneProgress/create");
        var begun = await client.Hear(m => (string?)m["method"] == "$/progress");
        var ended = await client.Hear(m => (string?)m["method"] == "$/progress");

        Assert.Equal(["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"], registrations.Select(r => (string)r!["method"]!));
        Assert.Contains(",csv,", (string)registrations[0]!["registerOptions"]!["watchers"]![0]!["globPattern"]!);
        Assert.Equal(("begin", "end"), ((string)begun["params"]!["value"]!["kind"]!, (string)ended["params"]!["value"]!["kind"]!));
        Assert.Equal((string)created["params"]!["token"]!, (string)begun["params"]!["token"]!);
    }

    [Fact]
    public async Task An_editor_that_can_nothing_is_asked_nothing()
    {
        await using var client = EditorClient.Bare();
        client.File("model.lode", Model + "rule r");
        await client.Meet(more: new JsonObject { ["rootUri"] = new Uri(client.Folder).AbsoluteUri });
        await client.Findings("model.lode", d => d.Count > 0);

        Assert.DoesNotContain(client.Heard, m => m.ContainsKey("method") && m.ContainsKey("id"));
    }

    [Theory]
    [InlineData("soon", true)]
    [InlineData("2026-13-01", true)]
    [InlineData("2026-03-01", false)]
    [InlineData("", false)]
    public async Task A_day_that_is_none_is_told(string today, bool told)
    {
        await using var client = await EditorClient.Start();
        await client.Tell("workspace/didChangeConfiguration", new JsonObject
        {
            ["settings"] = new JsonObject { ["lode"] = new JsonObject { ["today"] = today } },
        });
        await client.Answer("no/such");

        Assert.Equal(told ? 1 : 0, client.Heard.Count(m => (string?)m["method"] == "window/showMessage" && ((string)m["params"]!["message"]!).Contains($"`{today}`")));
    }

    [Fact]
    public async Task The_server_ends_with_its_editor()
    {
        var editor = EditorClient.Bare();
        await using var client = await EditorClient.Start(more: new JsonObject { ["processId"] = editor.ServerId });
        Assert.Equal(-32601, (int)(await client.Answer("no/such"))["error"]!["code"]!);
        await editor.DisposeAsync();

        Assert.Equal(1, await client.Exit());
    }

    private static JsonObject Folder(EditorClient client, string name) => new() { ["uri"] = client.Uri(name), ["name"] = name };
}
