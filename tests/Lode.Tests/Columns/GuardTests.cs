using Lode.Generation;
using Lode.Runtime.Columns;
using Lode.Semantics;
using Lode.Tests.Generation;

namespace Lode.Tests.Columns;

/// <summary>What makes large runs fast, counted rather than timed: a slip fails on a busy machine too.</summary>
public class GuardTests
{
    private const int Deals = 4 * Rows;
    private const int Rows = 2048;

    [Fact]
    public void A_comparison_that_many_rules_make_is_asked_once()
    {
        var (pack, conditions) = Rules(1000);
        var distinct = conditions.SelectMany(c => c).Distinct().Count();
        using var compiled = PackCompiler.Compile(pack);
        var program = Both.Judge(compiled, pack, RandomWorld.Of(pack, 1, 0, _ => 70)).Program;
        Assert.Equal(distinct, program.Tests);
    }

    [Theory]
    [InlineData(1000)]
    public void Code_grows_with_the_rules_and_no_faster(int rules)
    {
        var (few, many) = (Length(rules / 10), Length(rules));
        Assert.InRange(many, few, few * 12);

        static int Length(int rules) => PackCompiler.Emit(Rules(rules).Pack).CSharp.Length;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void A_chunk_allocates_nothing(double unknown)
    {
        var (pack, _) = Rules(100);
        using var compiled = PackCompiler.Compile(pack);
        var bound = Both.Bind(compiled, pack, RandomWorld.Of(pack, 1, unknown, _ => Deals));
        var program = compiled.Columns.Create(new ColumnRun(bound, CancellationToken.None));
        program.Prepare();
        program.BeginJudging();
        Judge(2);
        Assert.Equal(0, Allocated(40));

        long Allocated(int times)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Judge(times);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Judge(int times)
        {
            for (var i = 0; i < times; i++)
            {
                program.Judge(0, i % 4 * Rows, Rows);
            }
        }
    }

    [Fact]
    public void Rules_read_columns_in_their_smallest_code_and_only_where_they_may_be_unknown_two_masks()
    {
        var (pack, _) = Rules(100);
        using var compiled = PackCompiler.Compile(pack);
        var sure = Both.Judge(compiled, pack, RandomWorld.Of(pack, 1, 0, _ => Deals)).Program;
        var open = Both.Judge(compiled, pack, RandomWorld.Of(pack, 1, 0.2, _ => Deals)).Program;
        Assert.Equal((0, 100), (sure.OpenRules, open.OpenRules));
        Assert.Equal(sure.BytesReadPerRow, open.BytesReadPerRow);
        Assert.InRange(sure.BytesReadPerRow, 1, (3 * 8) + 2);
    }

    [Fact]
    public void Comparisons_of_one_column_read_its_numbers_once()
    {
        var (pack, _) = Rules(100);
        using var compiled = PackCompiler.Compile(pack);
        var program = Both.Judge(compiled, pack, RandomWorld.Of(pack, 1, 0.2, _ => 70)).Program;
        Assert.True(!Ranks.IsFast || program.NumberPasses == 3, $"{program.NumberPasses} passes over 3 columns");
    }

    [Fact]
    public void A_run_that_is_given_memory_takes_no_other_for_its_verdicts()
    {
        var (pack, _) = Rules(100);
        using var engine = new CompiledEngine(pack, PackCompiler.Compile(pack)) { Threads = 1 };
        var world = RandomWorld.Of(pack, 1, 0.2, _ => 50_000);
        var buffer = new VerdictBuffer();
        engine.Judge(world, buffer);
        engine.Judge(world, buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        engine.Judge(world, buffer);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, buffer.Bytes / 4);
    }

    private static (Pack Pack, List<string[]> Conditions) Rules(int count)
    {
        var random = new Random(7);
        string[] kinds = ["one", "two", "three"];
        var conditions = Enumerable.Range(0, count).Select(_ => new[]
        {
            $"n{random.Next(3)} > {random.Next(21)}", $"k{random.Next(2)} == {kinds[random.Next(3)]}",
            $"n{random.Next(3)} <= {random.Next(21)}", $"k{random.Next(2)} in [{kinds[random.Next(2)]}, three]",
        }).ToList();
        var rules = conditions.Select(c => $"if ({c[0]} and {c[1]}) or ({c[2]} and {c[3]}) then flag");
        return (Packs.Bind($$"""
            enum kind { one, two, three }
            entity deal as deals from "d.csv" { n0: number
              n1: number
              n2: number
              k0: kind
              k1: kind }
            subject deal

            {{string.Join('\n', rules)}}
            """), conditions);
    }
}
