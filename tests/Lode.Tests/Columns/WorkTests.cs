using Lode.Generation;
using Lode.Runtime;
using Lode.Runtime.Columns;
using Lode.Runtime.Scalars;
using Lode.Semantics;
using Lode.Tests.Generation;

namespace Lode.Tests.Columns;

/// <summary>What is counted here rather than timed holds on a busy machine too.</summary>
public class WorkTests
{
    private const string Model = """
        entity country as countries from "c.csv" { size: number }
        entity deal as deals from "d.csv" { a: number
          b: number
          partner: country }
        subject deal

        """;

    [Fact]
    public void An_aggregate_with_an_equality_grows_with_the_rows_not_with_their_square()
    {
        var pack = Packs.Bind(Model + "if sum(x.a for x in deals where x.partner == partner and x.a > b) > 3 then flag");
        using var compiled = PackCompiler.Compile(pack);
        var (few, many) = (Expanded(500), Expanded(50_000));
        Assert.InRange(many, 1, 130 * few);

        long Expanded(int deals)
        {
            var world = RandomWorld.Of(pack, 1, 0, e => e.Name == "deal" ? deals : deals / 5);
            return Both.Judge(compiled, pack, world, compares: false).Program.Worker.PositionsExpanded;
        }
    }

    [Fact]
    public void Rows_of_an_unknown_field_are_the_only_others_that_are_looked_at()
    {
        var pack = Packs.Bind(Model + "if count(x in deals where x.partner == partner) > 3 then flag");
        using var compiled = PackCompiler.Compile(pack);
        var world = RandomWorld.Of(pack, 1, 0.1, e => e.Name == "deal" ? 700 : 10);
        var column = (CodeColumn)world.Tables[1].Columns[2];
        int[] partners = [.. Enumerable.Range(0, column.Count).Select(row => column[row])];
        var expected = partners.Sum(p => p < 0 ? partners.Length : partners.Count(q => q == p || q < 0));
        Assert.Equal(expected, Both.Judge(compiled, pack, world).Program.Worker.PositionsExpanded);
    }

    [Fact]
    public void More_chunks_take_no_more_memory()
    {
        var pack = Packs.Bind(Model + """
            rule one if partner.size > 3 and a + b > 5 or not (b <= 2) then flag
            rule two if max(x.a for x in deals where x.partner == partner) > 9 and a + b > 5 then flag
            """);
        using var compiled = PackCompiler.Compile(pack);
        Assert.Equal(Arrays(4 * 1024), Arrays(40 * 1024));

        int Arrays(int deals)
        {
            var world = RandomWorld.Of(pack, 1, 0, e => e.Name == "deal" ? deals : deals / 2);
            return Both.Judge(compiled, pack, world, compares: false).Program.Worker.Scratch.ArraysMade;
        }
    }

    [Fact]
    public void An_equality_within_a_define_is_served_by_an_index_too()
    {
        var pack = Packs.Bind(Model + """
            define is_of(d: deal, c: country): boolean = d.partner == c and d.a > 1
            define is_mine(c: country) for deal: boolean = partner == c
            rule one if count(x in deals where is_of(x, partner)) > 3 then flag
            rule two if count(x in deals where x.is_mine(partner) and x.b > b) > 3 then flag
            """);
        using var compiled = PackCompiler.Compile(pack);
        Assert.DoesNotContain(compiled.Emitted.Notes, n => n.Contains("scans", StringComparison.Ordinal));
        Assert.InRange(Expanded(20_000), 1, 12 * Expanded(2_000));
        Both.Judge(compiled, pack, RandomWorld.Of(pack, 2, 0.1, _ => 200));

        long Expanded(int deals) => Both.Judge(compiled, pack, RandomWorld.Of(pack, 1, 0, e => e.Name == "deal" ? deals : deals / 5), compares: false)
            .Program.Worker.PositionsExpanded;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void Threads_change_no_bit(double unknown)
    {
        var pack = Packs.Bind(Model + """
            rule one if a > 3 and b <= 5 or partner.size > 2 then flag
            rule two if b != 4 then flag
            rule three if fired(one) and a < 7 then flag
            """);
        using var compiled = PackCompiler.Compile(pack);
        var bound = Both.Bind(compiled, pack, RandomWorld.Of(pack, 1, unknown, e => e.Name == "deal" ? 70_001 : 900));
        var alone = Words(1);
        Assert.Equal(alone, Words(2));
        Assert.Equal(alone, Words(5));

        List<ulong> Words(int threads) =>
            [.. ColumnJudge.Judge(compiled.Columns, bound, threads).SelectMany(v => v!.Fires.Words.ToArray().Concat(v.Undetermined.Words.ToArray()))];
    }

    [Fact]
    public void Members_beyond_one_batch_are_reduced_in_row_order()
    {
        var pack = Packs.Bind(Model + """
            rule summed if sum(x.a / 3 for x in deals) / 7 > sum(x.a / 3 for x in deals where x.b >= b) then flag
            rule exact if sum(x.a * 0.1 for x in deals where x.b > a) == sum(x.a * 0.1 for x in deals where a < x.b) then flag
            rule median if median(x.a + b for x in deals) > a + b and every x in deals satisfies x.a < 10 then flag
            """);
        using var compiled = PackCompiler.Compile(pack);
        var world = RandomWorld.Of(pack, 1, 0, e => e.Name == "deal" ? 2 * Expansion.MaxPositions + 5 : 1);
        var expected = Enumerable.Range(0, 3).Select(r => Scalar(compiled, pack, world, r, 17)).ToList();
        var bound = Both.Bind(compiled, pack, world);
        var run = new ColumnRun(bound, CancellationToken.None);
        var program = compiled.Columns.Create(run);
        program.Prepare();
        program.BeginJudging();
        program.Judge(1, 0, 64);
        Assert.Equal(expected, run.Verdicts.Select(v => v![17]));
    }

    [Fact]
    public void Rules_share_what_they_have_in_common()
    {
        var rules = Enumerable.Range(0, 30).Select(i => $"if (a > {i % 5} and partner.size > 3) or max(x.a for x in deals where x.partner == partner) > {i % 3} then flag");
        var code = PackCompiler.Emit(Packs.Bind(Model + string.Join('\n', rules))).CSharp;
        var columns = code[code.LastIndexOf("namespace ", StringComparison.Ordinal)..];
        Assert.Equal(5, Count("Test.Greater"));
        Assert.Equal(1 + 3, Count("Compare.Greater"));
        Assert.Equal(1, Count("while ("));

        int Count(string text) => columns.Split(text).Length - 1;
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    public void Code_grows_with_the_rules_and_no_method_grows_long(int size)
    {
        var condition = string.Join(" and ", Enumerable.Range(0, size).Select(i => $"a + b != {i}"));
        var nested = string.Concat(Enumerable.Repeat("(b > a or ", 40)) + "a > 1" + new string(')', 40);
        var code = PackCompiler.Emit(Packs.Bind($"{Model}if ({condition}) and count(x in deals where {condition} and x.a > 1) > 1 and {nested} then flag")).CSharp;
        var columns = code[code.LastIndexOf("namespace ", StringComparison.Ordinal)..].Split('\n');
        Assert.InRange(columns.Length, size, (12 * size) + 300);
        Assert.All(columns.Select((line, i) => (line, i)).Where(l => l.line == "        {"), m => Assert.InRange(Array.IndexOf(columns, "        }", m.i) - m.i, 1, 250));
    }

    private static Verdict Scalar(CompiledPack compiled, Pack pack, World world, int rule, int row) =>
        new Subject(Both.Bind(compiled, pack, world), compiled.Scalars, 1, row, explains: false, CancellationToken.None).Outcome(rule).Verdict;
}
