using System.Text.Json.Nodes;
using Lode.Syntax;
using Lode.Tests.Editor;

namespace Lode.Tests.LanguageServer;

/// <summary>What helps while a rule is being written, over the protocol.</summary>
public class EditingFeatureTests
{
    private const string Model = """
        enum alignment { ally, `very odd` }
        entity country as countries from "countries.csv" { name: key text
          alignment: alignment
          area: number }
        subject country
        define larger(than: number) for country: boolean = area > than

        """;

    [Theory]
    [InlineData("rule r\n  if alignment == $0", "very odd", "`very odd`")]
    [InlineData("rule r\n  if this == \"So$0", "South Korea", "\"South Korea\"")]
    [InlineData("rule r\n  if lar$0", "larger", "larger($0)")]
    [InlineData("rule r\n  if lar$0(1)", "larger", "larger")]
    [InlineData("$0", "test", null)]
    public async Task Completion_replaces_what_is_typed(string marked, string label, string? written)
    {
        await using var client = await Open(marked, snippets: true);
        var text = MarkedText.Read(marked);
        var list = await client.Ask("textDocument/completion", At(client, text));
        var item = list!["items"]!.AsArray().Last(i => (string)i!["label"]! == label)!;
        var range = item["textEdit"]!["range"]!;

        Assert.Equal(written ?? "snippet", written is null ? (int?)item["insertTextFormat"] == 2 ? "snippet" : "plain" : (string)item["textEdit"]!["newText"]!);
        Assert.Equal((int)range["start"]!["line"]!, (int)range["end"]!["line"]!);
    }

    [Fact]
    public async Task Without_support_for_snippets_none_is_sent()
    {
        await using var client = await Open("", snippets: false);
        var list = await client.Ask("textDocument/completion", client.At("rules.lode", 0, 0));

        Assert.DoesNotContain(list!["items"]!.AsArray(), i => i!["insertTextFormat"] is not null || ((string)i["textEdit"]!["newText"]!).Contains('$'));
    }

    [Fact]
    public async Task A_call_shows_its_parameters()
    {
        await using var client = await Open("rule r\n  if larger($0");
        var help = await client.Ask("textDocument/signatureHelp", client.At("rules.lode", 1, 12));

        Assert.Equal("larger(than: number): boolean", (string)help!["signatures"]![0]!["label"]!);
        Assert.Equal((0, 7, 19), ((int)help["activeParameter"]!, (int)help["signatures"]![0]!["parameters"]![0]!["label"]![0]!, (int)help["signatures"]![0]!["parameters"]![0]!["label"]![1]!));
    }

    [Theory]
    [InlineData(null, "Give it a name|Allow LODE3005 here, with a reason")]
    [InlineData("refactor", "")]
    [InlineData("quickfix", "Give it a name|Allow LODE3005 here, with a reason")]
    [InlineData("source", "")]
    public async Task Only_the_actions_asked_for_are_offered(string? only, string titles)
    {
        await using var client = await Open("if area > 1 then flag \"x\"\n");
        await client.Findings("rules.lode", found => found.Count > 0);
        var given = client.Document("rules.lode");
        given["range"] = new JsonObject { ["start"] = EditorClient.Place(0, 0), ["end"] = EditorClient.Place(0, 0) };
        given["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (only is not null)
        {
            given["context"]!["only"] = new JsonArray(only);
        }

        var actions = (await client.Ask("textDocument/codeAction", given))!.AsArray();

        Assert.Equal(titles, string.Join('|', actions.Select(a => (string)a!["title"]!)));
    }

    [Fact]
    public async Task Lines_are_indented_and_names_linked_as_they_are_typed()
    {
        await using var client = await Open("rule r\n\n");
        var given = client.At("rules.lode", 1, 0);
        given["ch"] = "\n";
        given["options"] = new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = true };
        var edits = (await client.Ask("textDocument/onTypeFormatting", given))!.AsArray();
        var linked = await client.Ask("textDocument/linkedEditingRange", client.At("model.lode", 5, 15));

        Assert.Equal("  ", (string)Assert.Single(edits)!["newText"]!);
        Assert.Equal(2, linked!["ranges"]!.AsArray().Count);
    }

    private static async Task<EditorClient> Open(string marked, bool snippets = false)
    {
        var client = await EditorClient.Start(capabilities: new JsonObject
        {
            ["textDocument"] = new JsonObject { ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["snippetSupport"] = snippets } } },
        });
        client.File("countries.csv", "name,alignment,area\nJapan,ally,1\nSouth Korea,ally,2\n");
        client.File("model.lode", Model);
        await client.Open("model.lode", Model);
        await client.Open("rules.lode", MarkedText.Read(marked).Text);
        return client;
    }

    private static JsonObject At(EditorClient client, MarkedText text)
    {
        var (line, column) = new SourceText("rules.lode", text.Text).Position(text.Caret);
        return client.At("rules.lode", line - 1, column - 1);
    }
}
