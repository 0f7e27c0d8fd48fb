using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lode.Tests.Cli;

/// <summary>Findings as SARIF. `tests/sarif` holds it against the official schema; what that demands of the parts that are written is demanded here.</summary>
public class SarifTests
{
    private const string Draft = "rule draft\n  if not not binding and\n    value > 5 and value > 5\n  then flag \"{id}\"\n";

    private static CliRunner Drafted(string text = Draft) => CliRunner.Small().File("rules/draft.lode", text);

    private static JsonElement Log(CliRunner cli, params string[] more)
    {
        using var json = JsonDocument.Parse(cli.Run(["check", "--format", "sarif", .. more]).Out);
        return json.RootElement.Clone();
    }

    private static JsonElement Run(CliRunner cli, params string[] more) => Log(cli, more).GetProperty("runs").EnumerateArray().Single();

    private static string Prints(CliRunner cli) => string.Join('\n', Run(cli).GetProperty("results").EnumerateArray()
        .Select(r => $"{r.GetProperty("ruleId")} {r.GetProperty("partialFingerprints").GetProperty("lodeFinding/v1")}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_report_reads_as_promised()
    {
        using var cli = Drafted();
        Golden.Check("check.sarif", Regex.Replace(cli.Run("check", "rules/draft.lode", "--format", "sarif").Out, "\"markdown\": \".*\"", "\"markdown\": \"(the page)\""));
    }

    [Fact]
    public void The_structure_is_that_of_SARIF_whatever_names_and_cells_hold()
    {
        foreach (var make in new[] { CheckFormatTests.Broken, CheckFormatTests.Harmful, () => Drafted(), () => CliRunner.Small() })
        {
            using var cli = make();
            var log = Log(cli);
            Assert.Equal("2.1.0", log.GetProperty("version").GetString());
            var run = log.GetProperty("runs").EnumerateArray().Single();
            var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
            Assert.Equal(rules.Count, rules.Select(r => r.GetProperty("id").GetString()).Distinct().Count());
            Assert.All(rules, rule => Assert.StartsWith($"# {rule.GetProperty("id")} ", rule.GetProperty("help").GetProperty("markdown").GetString()));
            Assert.All(run.GetProperty("results").EnumerateArray(), result => Result(result, rules));
        }
    }

    [Fact]
    public void Hostile_text_makes_no_link_and_no_control_character()
    {
        using var cli = CheckFormatTests.Harmful();
        var text = cli.Run("check", "--format", "sarif").Out;
        Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c == '\u202e'));
        var results = Run(cli).GetProperty("results").EnumerateArray().ToList();
        Assert.All(results, r => Assert.DoesNotContain("](", r.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.Equal("rules/a%2Cb%3Ac%250A%3A%3Ad%20%23%5Bx%5D%20%C3%A9.lode", Uri(results[0].GetProperty("locations")[0].GetProperty("physicalLocation")));
    }

    [Fact]
    public void Fingerprints_survive_moved_lines_and_tell_findings_apart()
    {
        using var cli = Drafted();
        var before = Prints(cli);
        cli.File("rules/draft.lode", "// one\n\n// two\n" + Draft.Replace("    value", "\tvalue", StringComparison.Ordinal));
        Assert.Equal(before, Prints(cli));
        cli.File("rules/draft.lode", Draft.Replace("> 5 and value > 5", "> 6 and value > 6", StringComparison.Ordinal));
        Assert.NotEqual(before, Prints(cli));
        cli.File("rules/draft.lode", Draft + Draft.Replace("rule draft", "rule other", StringComparison.Ordinal));
        var twice = Prints(cli).Split('\n');
        Assert.Equal(twice.Length, twice.Distinct().Count());
    }

    [Fact]
    public void Fixes_do_what_check_fix_does()
    {
        using var cli = Drafted("rule draft if not not binding then flag \"{id}\"\n");
        var change = Run(cli).GetProperty("results").EnumerateArray().Single(r => r.TryGetProperty("fixes", out _)).GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal("rules/draft.lode", Uri(change));
        var (replacement, line) = (change.GetProperty("replacements")[0], cli.Read("rules/draft.lode"));
        var region = replacement.GetProperty("deletedRegion");
        Assert.Equal((1, 1), (region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32()));
        var (from, to) = (region.GetProperty("startColumn").GetInt32() - 1, region.GetProperty("endColumn").GetInt32() - 1);
        var mended = line[..from] + replacement.GetProperty("insertedContent").GetProperty("text").GetString() + line[to..];
        cli.Run("check", "--fix");
        Assert.Equal(cli.Read("rules/draft.lode"), mended);
    }

    private static string? Uri(JsonElement holder) => holder.GetProperty("artifactLocation").GetProperty("uri").GetString();

    private static void Result(JsonElement result, List<JsonElement> rules)
    {
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Matches("^(error|warning|note)$", result.GetProperty("level").GetString());
        Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations").EnumerateArray().Single().GetProperty("physicalLocation");
        Assert.True(System.Uri.IsWellFormedUriString(Uri(place), UriKind.Relative), Uri(place));
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        var region = place.GetProperty("region").EnumerateObject().Select(p => p.Value.GetInt32()).ToArray();
        Assert.All(region, number => Assert.True(number >= 1));
        Assert.True((region[0], region[1]).CompareTo((region[2], region[3])) <= 0);
        Assert.Matches("^[0-9a-f]{32}$", result.GetProperty("partialFingerprints").GetProperty("lodeFinding/v1").GetString());
    }
}
