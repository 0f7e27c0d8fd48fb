using Lode.Runtime;
using Lode.Semantics;
using Lode.Tests.ShippedRules;

namespace Lode.Tests.Library;

/// <summary>Objects of a service are judged as rows of a file are.</summary>
public class ShippedDealsTests
{
    [Theory]
    [InlineData(EngineKind.Compiled), InlineData(EngineKind.Interpreter)]
    public void Objects_get_the_verdicts_reasons_and_messages_of_rows(EngineKind kind)
    {
        var run = ShippedPack.Run();
        var (pack, world) = (run.Loaded.Pack, run.Loaded.World!);
        var entity = pack.Subject!;
        using var engine = RuleSet.Load(Path.Combine(Repository.Root, "rules")).Compile<Deal>(new() { Engine = kind });
        var judged = engine.Judge(Deal.From(world, entity));

        Assert.Equal(world.Tables[entity.Ordinal].Keys, judged.Select(j => j.Key));
        for (var row = 0; row < judged.Length; row++)
        {
            Assert.Equal(Expected(run, pack, world, entity, row), Written(judged[row]));
        }
    }

    [Fact]
    public void Verdicts_alone_of_shipped_deals_are_those_of_rows()
    {
        var run = ShippedPack.Run();
        var (pack, world) = (run.Loaded.Pack, run.Loaded.World!);
        using var engine = RuleSet.Load(Path.Combine(Repository.Root, "rules")).Compile<Deal>();
        var verdicts = engine.CreateVerdicts();
        Deal[] deals = [.. Deal.From(world, pack.Subject!)];
        for (var row = 0; row < deals.Length; row++)
        {
            engine.Decide(deals[row], verdicts);
            var outcomes = run.Engine.Details(world, pack.Subject!.Ordinal, row);
            Assert.Equal(outcomes.Select(o => o?.Verdict), Enumerable.Range(0, outcomes.Length).Select(rule => verdicts[rule]));
        }

        var program = SubjectProgram.Of(pack, world, pack.Subject!);
        Assert.NotEmpty(program.AtomsOf);
        Assert.NotEmpty(program.Rest);
    }

    private static IEnumerable<string> Expected(ShippedPack run, Pack pack, World world, EntitySymbol entity, int row) =>
        from rule in pack.Rules
        where rule.Entity == entity
        let outcome = run.Engine.Detail(world, rule.Ordinal, row)!
        select $"{rule.Name} {outcome.Verdict} {string.Join(';', outcome.Missing)} {string.Join(';', outcome.Effects.OfType<FlagEffect>().Select(f => f.Message))}";

    private static IEnumerable<string> Written(Judgement judgement) =>
        from rule in judgement.Verdicts
        let missing = judgement.Undetermined.FirstOrDefault(u => u.Rule == rule.Rule)?.Missing ?? []
        select $"{rule.Rule} {rule.Verdict} {string.Join(';', missing)} {string.Join(';', judgement.Flags.Where(f => f.Rule == rule.Rule).Select(f => f.Message))}";
}
