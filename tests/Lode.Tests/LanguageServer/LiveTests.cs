using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Lode.Tests.LanguageServer;

/// <summary>Counts beside the text: lenses and hints of the shipped pack are what the command line says.</summary>
public sealed partial class LiveTests(ShippedPackEditor shipped) : IClassFixture<ShippedPackEditor>
{
    [Fact]
    public async Task Lenses_above_every_rule_count_as_a_run_does()
    {
        var run = ShippedPackEditor.CliJson("run", ShippedPackEditor.Pack, "--engine", "interpreter", "--format", "json");
        var expected = run["rules"]!.AsArray().Select(r =>
            $"fires {r!["fires"]} · undetermined {r["undetermined"]} of {(int)r["fires"]! + (int)r["clear"]! + (int)r["undetermined"]!}");
        var titles = new List<string>();
        foreach (var file in ShippedPackEditor.Files)
        {
            foreach (var lens in await Counted(file))
            {
                titles.Add(Title(lens));
                var verdicts = (await shipped.Client.Ask("lode/verdicts", At(lens)))!;
                Assert.Equal($"fires {verdicts["fires"]} · undetermined {verdicts["undetermined"]} of {verdicts["total"]}", Title(lens));
            }
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), titles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_lens_above_each_test_runs_it()
    {
        var lenses = (await Lenses("tests/promise.lode")).Where(l => Command(l) == "lode.runTest").ToList();
        var ids = lenses.SelectMany(l => l["command"]!["arguments"]!.AsArray() is { Count: 3 } all ? all[2]!.AsArray().Select(id => (string)id!) : [(string)l["command"]!["arguments"]![1]!]);
        var listed = (await shipped.Client.Ask("lode/tests", shipped.Client.Document("tests/promise.lode")))!.AsArray();

        Assert.Equal(listed.Select(t => (string)t!["id"]!), ids);
        Assert.Contains("run test", lenses.Select(Title));
    }

    [Fact]
    public async Task A_lens_counts_where_a_name_is_used()
    {
        foreach (var lens in (await Lenses("stockpile.lode")).Concat(await Lenses("shared/sides.lode")).Where(l => Command(l) == "lode.showReferences"))
        {
            var arguments = lens["command"]!["arguments"]!.AsArray();
            var given = At(lens);
            given["context"] = new JsonObject { ["includeDeclaration"] = false };
            var references = (await shipped.Client.Ask("textDocument/references", given))!;
            Assert.Equal(references.ToJsonString(), arguments[2]!.ToJsonString());
            Assert.Equal(references.AsArray().Count, int.Parse(Title(lens).Split(' ')[0]));
        }
    }

    [Fact]
    public async Task Hints_behind_clauses_count_what_the_condition_counts()
    {
        const string file = "stockpile.lode";
        var (line, text) = (ShippedPackEditor.Line(file, "if dual_use"), ShippedPackEditor.Text(file));
        await Counted(file);
        var hints = (await Hints(file, 0, text.Count(c => c == '\n'))).Where(h => h["kind"] is null).ToList();
        var minerals = File.ReadAllLines(Path.Combine(ShippedPackEditor.Pack, "data", "minerals.csv"));
        var column = minerals[0].Split(',').ToList().IndexOf("dual_use");
        var cells = minerals[1..].Where(l => l.Length > 0).Select(l => l.Split(',')[column].Trim()).ToList();

        Assert.Equal(3, hints.Count);
        var unknown = cells.Count(c => c.Length == 0);
        Assert.Equal($"{cells.Count(c => c is "yes" or "true")} of {cells.Count}{(unknown > 0 ? $", {unknown} unknown" : "")}", (string?)hints[0]["label"]);
        Assert.Equal((line, true), ((int)hints[0]["position"]!["line"]!, (bool)hints[0]["paddingLeft"]!));
        Assert.All(hints, h => Assert.Matches(Counts(), (string)h["label"]!));
        Assert.Empty(await Hints(file, 0, 0));
    }

    [Fact]
    public async Task Hints_before_arguments_name_their_parameters()
    {
        var seen = new List<string>();
        foreach (var file in ShippedPackEditor.Files)
        {
            var lines = ShippedPackEditor.Text(file).Split('\n');
            seen.AddRange((await Hints(file, 0, lines.Length)).Where(h => (int?)h["kind"] == 2).Select(h => (string)h["label"]!));
        }

        Assert.NotEmpty(seen);
        Assert.All(seen, label => Assert.EndsWith(":", label));
    }

    [Fact]
    public async Task An_editor_that_can_is_told_to_ask_again_when_counts_have_come()
    {
        await using var client = await EditorClient.Start(capabilities: new JsonObject
        {
            ["workspace"] = new JsonObject { ["codeLens"] = new JsonObject { ["refreshSupport"] = true }, ["inlayHint"] = new JsonObject { ["refreshSupport"] = true } },
        });
        const string rules = "entity deal as deals from \"deals.csv\" {\n  id: key text\n  value: number\n}\nsubject deal\nparam least: number = 2\nif value > least and id != \"c\"\nthen flag\n";
        client.File("deals.csv", "id,value\na,1\nb,\nc,3\nd,4\n");
        client.File("rules.lode", rules);
        await client.Open("rules.lode", rules);
        Assert.Equal("loading", await Status(client));
        await client.Hear(m => (string?)m["method"] == "workspace/codeLens/refresh");
        await client.Hear(m => (string?)m["method"] == "workspace/inlayHint/refresh");

        Assert.Equal("ready", await Status(client));
        var lens = (await client.Ask("textDocument/codeLens", client.Document("rules.lode")))!.AsArray().Single(l => (string?)l!["data"]!["kind"] == "Verdicts")!;
        Assert.Equal("fires 1 · undetermined 1 of 4", Title(lens));
        await client.Tell("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("rules.lode"), ["version"] = 2 },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = rules.Replace("> least", "> least - 2") }),
        });
        await client.Hear(m => (string?)m["method"] == "workspace/codeLens/refresh");
        lens = (await client.Ask("textDocument/codeLens", client.Document("rules.lode")))!.AsArray().Single(l => (string?)l!["data"]!["kind"] == "Verdicts")!;
        Assert.True(lens["command"] is not null, lens.ToJsonString());
        Assert.Equal("fires 2 · undetermined 1 of 4", Title(lens));
    }

    private static async Task<string?> Status(EditorClient client) =>
        (string?)(await client.Hear(m => (string?)m["method"] == "lode/status"))["params"]!["state"];

    private async Task<List<JsonNode>> Lenses(string file)
    {
        var found = new List<JsonNode>();
        foreach (var lens in (await shipped.Client.Ask("textDocument/codeLens", shipped.Client.Document(file)))!.AsArray())
        {
            found.Add((await shipped.Client.Ask("codeLens/resolve", lens!.DeepClone().AsObject()))!);
        }

        return found;
    }

    /// <summary>The counts above rules once all subjects are judged: on a busy machine that is not at once.</summary>
    private async Task<List<JsonNode>> Counted(string file)
    {
        for (var tries = 0; ; tries++)
        {
            var lenses = (await Lenses(file)).Where(l => (string?)l["data"]!["kind"] == "Verdicts").ToList();
            if (lenses.All(l => Command(l).Length > 0 && !Title(l).Contains("first")) || tries == 600)
            {
                return lenses;
            }

            await Task.Delay(100);
        }
    }

    private async Task<List<JsonNode>> Hints(string file, int from, int to)
    {
        var given = shipped.Client.Document(file);
        given["range"] = new JsonObject { ["start"] = EditorClient.Place(from, 0), ["end"] = EditorClient.Place(to, 0) };
        return [.. (await shipped.Client.Ask("textDocument/inlayHint", given))!.AsArray().Select(h => h!)];
    }

    private static JsonObject At(JsonNode lens) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = lens["command"]!["arguments"]![0]!.DeepClone() },
        ["position"] = lens["command"]!["arguments"]![1]!.DeepClone(),
    };

    private static string Command(JsonNode lens) => (string)lens["command"]!["command"]!;

    private static string Title(JsonNode lens) => (string)lens["command"]!["title"]!;

    [GeneratedRegex(@"^\d+ of \d+(, \d+ unknown)?$")]
    private static partial Regex Counts();
}
