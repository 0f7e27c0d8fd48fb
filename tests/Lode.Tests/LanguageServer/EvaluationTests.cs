using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>The server's own methods, compared with what the command line says of the same pack.</summary>
public class EvaluationTests(ShippedPackEditor shipped) : IClassFixture<ShippedPackEditor>
{
    private static readonly string[] Order = ["fires", "undetermined", "clear"];

    [Fact]
    public async Task Verdicts_of_every_rule_are_those_of_a_run()
    {
        var run = ShippedPackEditor.CliJson("run", ShippedPackEditor.Pack, "--engine", "interpreter", "--format", "json");
        var seen = 0;
        foreach (var (file, rule) in await Rules())
        {
            var verdicts = (await shipped.Client.Ask("lode/verdicts", At(file, rule["selectionRange"]!["start"]!)))!;
            var name = (string)verdicts["rule"]!;
            var expected = run["rules"]!.AsArray().Single(r => (string?)r!["name"] == name)!;
            Assert.Equal(
                (name, (int)expected["fires"]!, (int)expected["clear"]!, (int)expected["undetermined"]!),
                (name, (int)verdicts["fires"]!, (int)verdicts["clear"]!, (int)verdicts["undetermined"]!));
            Assert.Equal(((string?)expected["severity"], false), ((string?)verdicts["severity"], (bool)verdicts["partial"]!));
            Same(run, name, verdicts["subjects"]!.AsArray());
            seen++;
        }

        Assert.Equal(run["rules"]!.AsArray().Count, seen);
    }

    [Theory]
    [InlineData("promise.lode", "fragile_partner", "us-malaysia-mou-2025")]
    [InlineData("stockpile.lode", "stockpile_gap", "germanium")]
    [InlineData("one_line.lode", "one_line.lode:5", "us-malaysia-mou-2025")]
    public async Task An_explanation_is_that_of_the_command_line(string file, string rule, string key)
    {
        var given = shipped.Client.Document(file);
        (given["rule"], given["key"]) = (rule, key);
        var why = (await shipped.Client.Ask("lode/explain", given))!;
        var told = Words(ShippedPackEditor.Cli("explain", rule, key, ShippedPackEditor.Pack));

        Assert.Contains($"{key}: {(string)why["verdict"]!}", told);
        Assert.All(All(why["nodes"]!.AsArray()), node => Assert.Contains(Words($"{(string)node["text"]!} {((string?)node["outcome"] is null ? "= " : "")}{(string)node["value"]!}"), told));
        Assert.All(why["changes"]!.AsArray(), change => Assert.Contains(((string)change!).Replace(", then", " then"), told));
        Assert.NotEmpty(why["changes"]!.AsArray());
        Assert.Contains(All(why["nodes"]!.AsArray()), node => node["range"] is not null && ((string)node["uri"]!).EndsWith(".lode", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_there_has_no_explanation_and_no_verdicts()
    {
        var given = shipped.Client.Document("promise.lode");
        (given["rule"], given["key"]) = ("fragile_partner", "no-such-deal");

        Assert.Null(await shipped.Client.Ask("lode/explain", given));
        Assert.Null(await shipped.Client.Ask("lode/verdicts", shipped.Client.At("promise.lode", 0, 0)));
        Assert.Null(await shipped.Client.Ask("lode/csharp", shipped.Client.At("promise.lode", 0, 0)));
    }

    [Fact]
    public async Task Tests_are_those_of_the_command_line_and_end_alike()
    {
        var told = ShippedPackEditor.CliJson("test", ShippedPackEditor.Pack, "--format", "json")["tests"]!.AsArray();
        var listed = (await shipped.Client.Ask("lode/tests", []))!.AsArray();
        var results = (await shipped.Client.Ask("lode/runTests", new JsonObject { ["ids"] = null }))!.AsArray();

        Assert.Equal(told.Select(t => ((string)t!["rule"]!, (string)t["name"]!)).Order(), listed.Select(t => ((string)t!["rule"]!, (string)t["label"]!)).Order());
        Assert.Equal(listed.Select(t => (string)t!["id"]!), results.Select(r => (string)r!["id"]!));
        Assert.Equal(listed.Count, listed.Select(t => (string)t!["id"]!).Distinct().Count());
        Assert.Equal(told.Count(t => (bool)t!["passed"]!), results.Count(r => (string?)r!["outcome"] == "passed"));
        Assert.All(results, r => Assert.Equal((string?)r!["expected"], (string?)r["actual"]));
    }

    [Fact]
    public async Task Some_tests_can_be_run_alone()
    {
        var listed = (await shipped.Client.Ask("lode/tests", shipped.Client.Document("tests/promise.lode")))!.AsArray();
        var id = (string)listed[2]!["id"]!;
        var given = shipped.Client.Document("tests/promise.lode");
        given["ids"] = new JsonArray(id);

        Assert.Equal(id, (string?)Assert.Single((await shipped.Client.Ask("lode/runTests", given))!.AsArray())!["id"]);
        Assert.All(listed, t => Assert.Equal(shipped.Client.Uri("tests/promise.lode"), (string?)t!["uri"]));
    }

    [Theory]
    [InlineData("stockpile.lode", "rule stockpile_gap", "stockpile_gap")]
    [InlineData("one_line.lode", "if ", "one_line.lode:5")]
    public async Task The_generated_code_is_that_of_the_command_line(string file, string at, string rule)
    {
        var code = (await shipped.Client.Ask("lode/csharp", shipped.Client.At(file, ShippedPackEditor.Line(file, at), 0)))!;

        Assert.Equal(rule, (string?)code["rule"]);
        Assert.Equal(ShippedPackEditor.Cli("show", rule, ShippedPackEditor.Pack, "--csharp").Trim(), ((string)code["text"]!).Trim());
    }

    private static void Same(JsonObject run, string rule, JsonArray subjects)
    {
        var results = run["results"]!.AsArray();
        foreach (var subject in subjects)
        {
            var result = results.SingleOrDefault(r => (string?)r!["key"] == (string?)subject!["key"]);
            var flag = result?["flags"]!.AsArray().FirstOrDefault(f => (string?)f!["rule"] == rule);
            var open = result?["undetermined"]!.AsArray().FirstOrDefault(u => (string?)u!["rule"] == rule);
            Assert.Equal((string?)flag?["message"], (string?)subject!["message"]);
            Assert.Equal(open is not null, (string?)subject["verdict"] == "undetermined");
            Assert.Equal(open?["missing"]!.ToJsonString() ?? "[]", subject["missing"]!.ToJsonString());
        }

        var order = subjects.Select(s => Array.IndexOf(Order, (string)s!["verdict"]!)).ToList();
        Assert.Equal(order.Order(), order);
    }

    private async Task<List<(string File, JsonNode Symbol)>> Rules()
    {
        const int ruleKind = 5;
        var found = new List<(string, JsonNode)>();
        foreach (var file in ShippedPackEditor.Files)
        {
            var symbols = (await shipped.Client.Ask("textDocument/documentSymbol", shipped.Client.Document(file)))!.AsArray();
            found.AddRange(symbols.Where(s => (int)s!["kind"]! == ruleKind).Select(s => (file, s!)));
        }

        return found;
    }

    private JsonObject At(string file, JsonNode position) => shipped.Client.At(file, (int)position["line"]!, (int)position["character"]!);

    private static IEnumerable<JsonNode> All(JsonArray nodes) => nodes.SelectMany(node => All(node!["children"]!.AsArray()).Prepend(node!));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
