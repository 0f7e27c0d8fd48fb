using System.Collections.Immutable;
using Lode.Generation;
using Lode.Runtime;
using Lode.Runtime.Columns;
using Lode.Tests.Generation;

namespace Lode.Tests.Columns;

/// <summary>Verdicts in memory that is used again are those of a run with memory of its own, also where they go past the caches.</summary>
[Trait("At", "EveryWidth")]
public class BufferTests
{
    private const string Rules = """
        entity deal as deals from "d.csv" { a: number
          b: number }
        subject deal
        rule plain if a > 3 or b < 2 then flag
        rule turned if not (a > 3 or b < 2) then flag
        rule always if a is known or a is unknown then flag
        """;

    private const string Reading = Rules + "\nrule reading if fired(plain) and not fired(turned) then flag";

    [Theory]
    [InlineData(Rules, 0)]
    [InlineData(Rules, 0.2)]
    [InlineData(Reading, 0)]
    [InlineData(Reading, 0.2)]
    public void Memory_may_hold_anything(string rules, double unknown)
    {
        var pack = Packs.Bind(rules);
        using var engine = new CompiledEngine(pack, PackCompiler.Compile(pack));
        VerdictBuffer[] buffers = [new(), new() { MostCached = -1 }];
        foreach (var rows in new[] { 4097, 3, 0, 511, 512, 513, 2048, 40_000, 64, 65, 1 })
        {
            var world = RandomWorld.Of(pack, rows, unknown, _ => rows);
            var own = Words(engine.Judge(world));
            Assert.All(buffers, buffer => Assert.Equal(own, Words(engine.Judge(world, buffer))));
        }
    }

    private static List<ulong[]> Words(ImmutableArray<RuleVerdicts?> verdicts) =>
        [.. verdicts.SelectMany(v => new[] { v!.Fires.Words.ToArray(), v.Undetermined.Words.ToArray() })];
}
