using System.Diagnostics;
using System.Text.Json;
using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>impact: which verdicts flip, and which edit makes them.</summary>
public class ImpactTests
{
    /// <summary>
    /// Edits of the shipped pack that can be followed by hand: a threshold raised past germanium, tungsten and magnesium (50%), a clause that lets
    /// semiconductors go, a cell that decides manganese, and a cell that only the raised threshold makes matter (platinum).
    /// </summary>
    private static readonly (string File, string Old, string New)[] Worked =
    [
        ("stockpile.lode", "param stockpile_reliance: percent = 50%", "param stockpile_reliance: percent = 60%"),
        ("stockpile.lode", "     and reliance >= stockpile_reliance\n", "     and reliance >= stockpile_reliance\n     and group != semiconductor\n"),
        ("data/minerals.csv", "manganese,Mn,battery,,,", "manganese,Mn,battery,,yes,"),
        ("data/minerals.csv", "palladium in petrol catalysts,,0.85,", "palladium in petrol catalysts,,0.55,"),
    ];

    [Theory]
    [InlineData("text", "impact.txt")]
    [InlineData("markdown", "impact.md")]
    public void A_change_of_the_shipped_pack_is_told_so_that_a_person_can_check_it(string format, string golden)
    {
        using var cli = Shipped();
        var result = cli.Run("impact", "base", "head", "--format", format);
        Assert.Equal(("", ExitCode.Fine), (result.Error, result.Status));
        Golden.Check(golden, result.Out);
    }

    [Fact]
    public void Every_cause_makes_its_flip_when_it_is_applied_by_hand_and_nothing_smaller_does()
    {
        using var cli = Shipped();
        var edits = Json(cli).GetProperty("edits").EnumerateArray().Select(e => e.GetProperty("edit").GetString()!).ToList();
        Assert.Equal(Worked.Length, edits.Count);
        var flips = Json(cli).GetProperty("flips").EnumerateArray().ToList();
        Assert.Contains(flips, f => f.GetProperty("causes")[0].GetArrayLength() == 2);
        Assert.Contains(flips, f => f.GetProperty("causes").GetArrayLength() == 2);
        foreach (var flip in flips)
        {
            foreach (var cause in flip.GetProperty("causes").EnumerateArray())
            {
                int[] set = [.. cause.EnumerateArray().Select(e => edits.IndexOf(e.GetProperty("edit").GetString()!))];
                Assert.Equal(flip.GetProperty("head").GetString(), Verdict(cli, flip, set));
                Assert.All(set, left => Assert.Equal(flip.GetProperty("base").GetString(), Verdict(cli, flip, [.. set.Except([left])])));
            }
        }
    }

    [Fact]
    public void Rules_and_subjects_that_come_and_go_are_told_apart()
    {
        using var cli = Pair();
        cli.File("head/rules.lode", cli.Read("head/rules.lode").Replace("rule big\n", "rule huge\n", StringComparison.Ordinal))
            .File("head/data/deals.csv", cli.Read("head/data/deals.csv").Replace("us-none,,5,yes\n", "us-new,Japan,2000000000,yes\n", StringComparison.Ordinal));
        var json = Json(cli);
        Assert.Empty(json.GetProperty("flips").EnumerateArray());
        Assert.Equal(("huge", "big"), (Only(json, "addedRules", "rule"), Only(json, "removedRules", "rule")));
        Assert.Equal(("us-new", "us-none"), (Only(json, "addedSubjects", "key"), Only(json, "removedSubjects", "key")));
    }

    [Fact]
    public void An_anonymous_rule_is_followed_by_its_text_wherever_it_stands()
    {
        using var cli = Pair();
        cli.File("base/more.lode", "if value > 1\nthen flag\n").File("head/other.lode", "// moved\n\nif value > 1\n  then flag\n");
        cli.File("head/data/deals.csv", cli.Read("head/data/deals.csv").Replace("us-else,Malaysia,5,", "us-else,Malaysia,1,", StringComparison.Ordinal));
        var json = Json(cli);
        Assert.Empty(json.GetProperty("addedRules").EnumerateArray());
        Assert.Equal("other.lode:3", Only(json, "flips", "rule"));
    }

    [Theory]
    [InlineData("rules.lode", "partner.alignment == swing and not binding", "turned and not binding", "define turned for deal: boolean = partner.alignment != swing\n", 2)]
    [InlineData("rules.lode", "value > large", "value > large * 1000", "", 1)]
    [InlineData("model.lode", "param large: money = $1bn", "param large: money = $9bn", "", 1)]
    [InlineData("model.lode", "today 2026-01-01", "today 2027-01-01", "", 1)]
    [InlineData("model.lode", "enum alignment { ally, swing }", "enum alignment { ally, swing, other }", "", 0)]
    public void Edits_of_every_kind_are_found(string file, string old, string now, string added, int causes)
    {
        using var cli = Pair();
        cli.File($"head/{file}", cli.Read($"head/{file}").Replace(old, now, StringComparison.Ordinal) + "\n" + added);
        var flips = Json(cli).GetProperty("flips").EnumerateArray().ToList();
        Assert.Equal(causes == 0, flips.Count == 0);
        Assert.All(flips, flip => Assert.Equal(causes, flip.GetProperty("causes")[0].GetArrayLength()));
    }

    [Fact]
    public void Revisions_are_read_from_git_and_leave_nothing_behind()
    {
        using var cli = Pair();
        void Git(params string[] arguments)
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", .. arguments]) { WorkingDirectory = cli.Folder, RedirectStandardOutput = true })!;
            git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }

        Git("init", "-q");
        Git("add", "base", "head");
        Git("commit", "-q", "-m", "one");
        cli.File("base/rules.lode", cli.Read("base/rules.lode").Replace("value > large", "value >= $5", StringComparison.Ordinal));
        var before = Directory.GetDirectories(Path.GetTempPath(), "lode-impact-*").Length;
        Assert.Contains("us-else", cli.Run("impact", "HEAD", "base", "--pack", "base").Out, StringComparison.Ordinal);
        Assert.Contains("No verdict flips", cli.Run("impact", "HEAD", "HEAD", "--pack", "base").Out, StringComparison.Ordinal);
        Assert.Contains("neither a folder nor a revision", cli.Run("impact", "base", "nowhere; touch x").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, cli.Run("impact", "HEAD", "base", "--pack", "nowhere").Status);
        Assert.False(File.Exists(Path.Combine(cli.Folder, "x")));
        Assert.True(Directory.GetDirectories(Path.GetTempPath(), "lode-impact-*").Length <= before);
    }

    [Fact]
    public void Among_hundreds_of_edits_the_one_of_another_row_is_found()
    {
        using var cli = Pair();
        string Deals(int value) => cli.Read("base/data/deals.csv") + string.Concat(Enumerable.Range(0, 400).Select(i => $"d{i},Japan,{value},no\n"));
        var (before, after) = (Deals(1), Deals(2));
        cli.File("base/data/deals.csv", before).File("head/data/deals.csv", after)
            .File("head/data/countries.csv", cli.Read("head/data/countries.csv").Replace("Malaysia,swing", "Malaysia,ally", StringComparison.Ordinal));
        var json = Json(cli);
        Assert.Equal(401, json.GetProperty("edits").GetArrayLength());
        Assert.Equal(["us-malaysia", "us-else"], json.GetProperty("flips").EnumerateArray().Select(f => f.GetProperty("key").GetString()));
        Assert.All(json.GetProperty("flips").EnumerateArray(), flip =>
            Assert.Equal("country Malaysia: alignment `swing` -> `ally`", flip.GetProperty("causes").EnumerateArray().Single().EnumerateArray().Single().GetProperty("edit").GetString()));
    }

    [Fact]
    public void Without_time_flips_are_told_and_that_causes_were_not_looked_for()
    {
        using var cli = Shipped();
        var result = cli.Run("impact", "base", "head", "--seconds", "0").Out;
        Assert.Contains("7 verdicts flip", result, StringComparison.Ordinal);
        Assert.Contains("no cause was found in the time given", result, StringComparison.Ordinal);
        Assert.Contains("Time ran out", result, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_does_not_compile_is_refused()
    {
        using var cli = Pair();
        cli.File("head/broken.lode", "rule x if nothing then flag\n");
        Assert.Equal(ExitCode.Rules, cli.Run("impact", "base", "head").Status);
    }

    private static string? Only(JsonElement json, string list, string name) => json.GetProperty(list).EnumerateArray().Single().GetProperty(name).GetString();

    private static JsonElement Json(CliRunner cli)
    {
        using var json = JsonDocument.Parse(cli.Run("impact", "base", "head", "--format", "json").Out);
        return json.RootElement.Clone();
    }

    /// <summary>What a run says of the old pack with some of the worked edits, which stand in the order in which impact lists them.</summary>
    private static string Verdict(CliRunner cli, JsonElement flip, int[] edits)
    {
        var touched = Worked.Select(w => w.File).Distinct().ToDictionary(file => file, file => cli.Read($"base/{file}"));
        foreach (var (file, old, now) in edits.Select(i => Worked[i]))
        {
            cli.File($"base/{file}", cli.Read($"base/{file}").Replace(old, now, StringComparison.Ordinal));
        }

        var line = cli.Run("run", "base", "--rule", flip.GetProperty("rule").GetString()!, "--format", "csv").Out.Split('\n')
            .Single(l => l.StartsWith($"mineral,{flip.GetProperty("key")},", StringComparison.Ordinal));
        foreach (var (file, text) in touched)
        {
            cli.File($"base/{file}", text);
        }

        return line.Split(',')[3];
    }

    private static CliRunner Shipped()
    {
        var cli = new CliRunner();
        foreach (var file in Repository.Files(".lode", ".csv").Where(f => f.StartsWith("rules/", StringComparison.Ordinal)))
        {
            var text = Repository.Read(file).ReplaceLineEndings("\n");
            cli.File($"base/{file[6..]}", text);
            cli.File($"head/{file[6..]}", Worked.Where(w => w.File == file[6..]).Aggregate(text, (t, w) => t.Contains(w.Old, StringComparison.Ordinal) ? t.Replace(w.Old, w.New, StringComparison.Ordinal) : throw new InvalidOperationException(w.Old)));
        }

        return cli;
    }

    private static CliRunner Pair()
    {
        var cli = CliRunner.Small();
        foreach (var file in Directory.GetFiles(Path.Combine(cli.Folder, "rules"), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Path.Combine(cli.Folder, "rules"), file);
            cli.File($"base/{name}", File.ReadAllText(file)).File($"head/{name}", File.ReadAllText(file));
        }

        return cli;
    }
}
