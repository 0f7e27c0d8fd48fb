using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Cases;

/// <summary>Every case, judged by one engine. An engine's own tests are one line: an heir that says how it is made.</summary>
/// <param name="engineOf">Makes the engine of a pack.</param>
public abstract class EngineCases(Func<Pack, IRuleEngine> engineOf)
{
    /// <summary>The case files.</summary>
    public static TheoryData<string> Files => [.. CaseFile.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_comes_out_as_written(string file)
    {
        var cases = CaseFile.Read(file);
        var pack = cases.Bind();
        var world = CaseFile.World(pack);
        var engine = engineOf(pack);
        var verdicts = engine.Judge(world);
        var failures = new List<string>();
        foreach (var one in cases.Cases)
        {
            var rule = pack.Rules.FirstOrDefault(r => r.Name == one.Name);
            var row = rule is null ? -1 : world.Tables[rule.Entity.Ordinal].Row(one.Key);
            if (rule is null || row < 0)
            {
                var errors = pack.Diagnostics.Where(d => d.Source.Path == $"{file}:{one.Line}").Select(d => d.Message);
                failures.Add($"{file}:{one.Line}: {one.RuleText}\n    cannot be judged: {string.Join(" ", errors)}");
                continue;
            }

            var outcome = engine.Detail(world, rule.Ordinal, row);
            var judged = verdicts[rule.Ordinal]?[row];
            if (one.Shown(outcome) != one.Expected || judged != outcome?.Verdict)
            {
                failures.Add($"{file}:{one.Line}: {one.Rule}\n    expected {one.Expected}\n    got      {one.Shown(outcome)} (all rows: {judged})");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {cases.Cases.Length} cases:\n{string.Join('\n', failures)}");
    }
}
