using System.Globalization;
using Lode.Generation;
using Lode.Runtime;

namespace Lode.Tests.ShippedRules;

/// <summary>The compiled rules say of the real data what the interpreter says.</summary>
public class AgreementTests
{
    [Theory]
    [InlineData("2025-12-31", true), InlineData("2026-09-01", false)]
    public void Both_engines_come_to_the_same_verdicts_cells_and_messages(string today, bool inDetail)
    {
        var run = ShippedPack.RunOn(today);
        using var compiled = CompiledEngine.Create(run.Loaded.Pack);
        var world = run.Loaded.World!;
        var (theirs, ours) = (compiled.Judge(world), run.Engine.Judge(world));
        var differences = new List<string>();
        foreach (var rule in run.Loaded.Pack.Rules)
        {
            var table = world.Tables[rule.Entity.Ordinal];
            for (var row = 0; row < table.RowCount; row++)
            {
                var expected = (ours[rule.Ordinal]!.Fires[row], ours[rule.Ordinal]!.Undetermined[row]);
                var got = (theirs[rule.Ordinal]!.Fires[row], theirs[rule.Ordinal]!.Undetermined[row]);
                if (expected != got)
                {
                    differences.Add($"{rule.Name} {table.Keys[row]}: {expected} is {got}");
                }
                else if (inDetail && expected is not (false, false))
                {
                    var (a, b) = (Written(run.Engine.Detail(world, rule.Ordinal, row)!), Written(compiled.Detail(world, rule.Ordinal, row)!));
                    if (a != b)
                    {
                        differences.Add($"{rule.Name} {table.Keys[row]}: {a} is {b}");
                    }
                }
            }
        }

        Assert.Equal([], differences.Take(20));
    }

    private static string Written(RuleOutcome outcome) =>
        $"{outcome.Verdict} [{string.Join(';', outcome.Missing)}] {string.Join(' ', outcome.Effects.Select(Written))}";

    private static string Written(Effect effect) => effect switch
    {
        FlagEffect flag => flag.Message,
        ScoreEffect score => string.Create(CultureInfo.InvariantCulture, $"{score.Amount:R} to {score.Target}"),
        _ => effect.ToString(),
    };
}
