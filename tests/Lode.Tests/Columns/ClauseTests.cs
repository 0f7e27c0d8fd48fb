using Lode.Generation;
using Lode.Interpreter;
using Lode.Runtime.Columns;
using Lode.Semantics;
using Lode.Tests.Generation;
using Judged = Lode.Interpreter.Judgement;

namespace Lode.Tests.Columns;

/// <summary>What a run kept of clauses is what the interpreter says of them.</summary>
[Trait("At", "EveryWidth")]
public class ClauseTests
{
    private const string Tests = """

        rule many if (a > 1 or a <= 2 or a < 3 or a >= 4 or a == 5 or a between 2 and 6 or signed < today) and not (b < 2 or b > 7) then flag
        rule others if k in [one, three] and k != two and yes and (partner == country1 or partner is known or title == "t 1") then flag
        """;

    private static readonly Lazy<Pack> Shared = new(() => Packs.Bind(BorderTests.Rules + Tests));

    [Theory]
    [InlineData(70, 0.2, 16 << 20, 1)]
    [InlineData(2049, 0.2, 16 << 20, 1)]
    [InlineData(2049, 0, -1, 1)]
    [InlineData(2600, 0.1, -1, 2)]
    public void Kept_clauses_are_the_interpreter_s(int deals, double unknown, int mostCached, int threads)
    {
        var pack = Shared.Value;
        using var engine = new CompiledEngine(pack, PackCompiler.Compile(pack)) { Threads = threads };
        var world = RandomWorld.Of(pack, deals, unknown, e => e.Name == "deal" ? deals : 40);
        var buffer = new VerdictBuffer { KeepsClauses = true, MostCached = mostCached };
        engine.Judge(world, buffer);
        var (view, plans, answers) = (new WorldView(world, CancellationToken.None), new AggregatePlans(), new HashSet<bool?>());
        foreach (var rule in pack.Rules.Where(r => !r.Name.StartsWith("nested", StringComparison.Ordinal)))
        {
            for (var row = 0; row < world.Tables[rule.Entity.Ordinal].RowCount; row += 7)
            {
                var subject = new Row(rule.Entity, row);
                var frame = new Judged(view, plans, subject).Frame(subject);
                foreach (var (clause, isTrue) in engine.Clauses(buffer, rule.Ordinal, row))
                {
                    Assert.Equal((frame.Evaluate(clause) as BooleanValue)?.IsTrue, isTrue);
                    answers.Add(isTrue);
                }
            }
        }

        // One clause compares with `unknown`.
        Assert.Equal(3, answers.Count);
    }

    [Fact]
    public void Every_clause_that_compares_a_field_is_kept_and_none_without_being_asked()
    {
        var pack = Shared.Value;
        using var engine = new CompiledEngine(pack, PackCompiler.Compile(pack));
        int Clauses(string rule) => engine.Compiled.Emitted.Clauses[pack.Rules.Single(r => r.Name == rule).Ordinal].Length;
        // `yes` is a vector, because other rules compare it.
        Assert.Equal((10, 5, 0), (Clauses("many"), Clauses("others"), Clauses("counted")));
        var buffer = new VerdictBuffer();
        engine.Judge(RandomWorld.Of(pack, 1, 0, _ => 40), buffer);
        Assert.Throws<InvalidOperationException>(() => engine.Clauses(buffer, pack.Rules.Single(r => r.Name == "many").Ordinal, 0));
    }
}
