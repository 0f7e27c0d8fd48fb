using System.Text.Json;
using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>mutate: small changes of the rules that no test notices.</summary>
public class MutateTests
{
    private const string Tests = """
        test big "more than enough" {
          given deal { value: $2bn }
          expect fires
        }
        test big "too little" {
          given deal { value: $5 }
          expect clear
        }
        test fragile {
          given deal { partner: Malaysia, binding: false }
          expect fires
        }
        test fragile "bound" {
          given deal { partner: Malaysia, binding: true }
          expect clear
        }
        """;

    [Theory]
    [InlineData("text", "mutate.txt")]
    [InlineData("json", "mutate.json")]
    public void Unnoticed_changes_are_told_in_every_format(string format, string golden)
    {
        using var cli = Tested();
        var result = cli.Run("mutate", "--format", format);
        Assert.Equal(("", ExitCode.Fine), (result.Error, result.Status));
        Golden.Check(golden, result.Out);
    }

    [Fact]
    public void A_test_of_the_boundary_kills_what_moves_it()
    {
        using var cli = Tested();
        Assert.Contains("`>` -> `>=`", Changes(cli, "big"));
        cli.File("rules/more.lode", "test big \"just enough is not more\" {\n  given deal { value: $1bn }\n  expect clear\n}\n");
        Assert.DoesNotContain("`>` -> `>=`", Changes(cli, "big"));
    }

    [Theory]
    [InlineData("count(x in deals where x.value > value) >= 2", "`where x.value > value` dropped", "`2` -> `1`", "`2` -> `3`")]
    [InlineData("max(x.value for x in deals) == value", "`max` -> `min`", "`==` -> `!=`")]
    [InlineData("some x in deals satisfies x.value > $1.5bn", "`some` -> `every`", "`$1.5bn` -> `$1.4bn`", "`>` -> `<=`")]
    [InlineData("partner.alignment in [ally] and (binding otherwise true)", "`ally` -> `swing`", "`in` -> `not in`", "`and` -> `or`", "`true` -> `false`", "`otherwise true` dropped")]
    [InlineData("not binding or today > 2025-06-30 or value between 0.5 and 1_000", "`not` dropped", "`or` -> `and`", "`2025-06-30` -> `2025-07-01`", "`or value between 0.5 and 1_000` dropped", "`0.5` -> `0.4`", "`1_000` -> `1001`")]
    [InlineData("id starts with \"us\" and today < 2026-01-01 + 6 months", "`starts with` negated", "`6 months` -> `7 months`", "`+` -> `-`")]
    public void Every_kind_of_change_is_made(string condition, params string[] changes)
    {
        using var cli = CliRunner.Small();
        cli.File("rules/other.lode", $"rule other\n  if {condition}\n  then flag\n");
        var made = Changes(cli, "other");
        Assert.All(changes, change => Assert.Contains(change, made));
    }

    [Fact]
    public void A_change_in_what_a_rule_reads_is_noticed_by_the_tests_of_that_rule()
    {
        using var cli = Tested();
        cli.File("rules/more.lode", "define free: boolean = large > $3bn\nrule freed\n  if free\n  then flag\ntest freed {\n  expect clear\n}\ntest freed \"far\" {\n  set large = $9bn\n  expect fires\n}\n");
        var made = Changes(cli, "freed");
        Assert.DoesNotContain("`>` -> `<=`", made);
        Assert.Contains("`>` -> `>=`", made);
        Assert.Contains("`$3bn` -> `$2bn`", made);

        // `big` reads the param too, and its tests notice.
        Assert.DoesNotContain("`$1bn` -> `$2bn`", made);
    }

    [Fact]
    public void Each_row_that_is_named_is_judged_so_by_the_changed_rules()
    {
        using var cli = Tested();
        var survivors = Survivors(cli);
        var shown = survivors.Where(s => s.GetProperty("witness").ValueKind == JsonValueKind.Object).ToList();
        Assert.NotEmpty(shown);
        foreach (var survivor in shown)
        {
            var (file, row) = (survivor.GetProperty("file").GetString()!, survivor.GetProperty("witness"));
            var (rule, key) = (row.GetProperty("rule").GetString()!, row.GetProperty("key").GetString());
            Assert.Equal(row.GetProperty("base").GetString(), Verdict(cli));
            var text = cli.Read(file);
            cli.File(file, text.Replace(Lines("before"), Lines("after"), StringComparison.Ordinal));
            Assert.Equal(row.GetProperty("mutant").GetString(), Verdict(cli));
            cli.File(file, text);

            string Lines(string side) => string.Join('\n', survivor.GetProperty(side).EnumerateArray().Select(l => l.GetString()));
            string Verdict(CliRunner of) => of.Run("run", "--rule", rule, "--format", "csv").Out.Split('\n').Single(l => l.StartsWith($"deal,{key},", StringComparison.Ordinal)).Split(',')[3];
        }
    }

    [Fact]
    public void Survivors_can_fail_a_job_and_an_unknown_rule_is_refused()
    {
        using var cli = Tested();
        Assert.Equal(ExitCode.Findings, cli.Run("mutate", "--fail-on-survivors").Status);
        Assert.Equal(ExitCode.Usage, cli.Run("mutate", "--rule", "bigg").Status);
        Assert.Contains("no time for", cli.Run("mutate", "--seconds", "0").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_shipped_pack_the_answer_can_be_checked_by_hand()
    {
        using var cli = new CliRunner();
        Golden.Check("mutate.chokepoint.txt", cli.Run("mutate", Path.Combine(Repository.Root, "rules"), "--rule", "chokepoint").Out.Replace(Repository.Root + "/", "", StringComparison.Ordinal));
    }

    private static CliRunner Tested() => CliRunner.Small().File("rules/tests.lode", Tests);

    private static List<string> Changes(CliRunner cli, string rule) => [.. Survivors(cli, "--rule", rule).Select(s => s.GetProperty("change").GetString()!)];

    private static List<JsonElement> Survivors(CliRunner cli, params string[] more)
    {
        using var json = JsonDocument.Parse(cli.Run(["mutate", "--format", "json", .. more]).Out);
        return [.. json.RootElement.GetProperty("survivors").EnumerateArray().Select(s => s.Clone())];
    }
}
