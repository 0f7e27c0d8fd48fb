using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Lode.Generation;
using Lode.Runtime;

namespace Lode.Tests.Generation;

[Collection(nameof(Alone))]
public class SizeTests
{
    private const string Model = """
        enum kind { one, two, three }
        entity deal as deals from "d.csv" { id: key text
          a: number
          b: number
          k: kind }
        subject deal

        """;

    [Fact]
    public void A_thousand_rules_are_one_assembly()
    {
        var rules = Enumerable.Range(0, 1000).Select(i =>
            $"rule r{i} if (a > {i} and k == one) or (b <= {i}.5 and k in [two, three]) then flag \"{{id}} has {{a}}\", score {i}");
        var pack = Packs.Bind(Model + string.Join('\n', rules));
        var world = Packs.World(pack, ("deal", [["x", "500", "2000", "one"]]));
        using var engine = CompiledEngine.Create(pack);
        Assert.Equal(500, engine.Judge(world).Count(v => v![0] == Verdict.Fires));
    }

    [Fact]
    public void Code_grows_with_the_rules_and_its_longest_method_does_not()
    {
        var (few, many) = (MethodSizes(150), MethodSizes(600));
        Assert.InRange(many.Max(), 1, few.Max() * 1.25);
        Assert.InRange(many.Sum(), 3L * few.Sum(), 4.4 * few.Sum());
    }

    [Theory]
    [InlineData("and", Verdict.Clear)]
    [InlineData("or", Verdict.Fires)]
    public void Twenty_thousand_operands_compile(string word, Verdict verdict)
    {
        var condition = string.Join($" {word} ", Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"a != {i}")));
        Assert.Equal(verdict, Judge($"if {condition} then flag"));
    }

    [Theory]
    [InlineData("(", "a > 1", ")", "")]
    [InlineData("(a > 1 and (", "a > 1", " or a < 0))", "")]
    [InlineData("(if k == one then ", "a", " else 0)", " > 1")]
    [InlineData("abs(", "a", " + 1)", " > 1")]
    [InlineData("(if some x@ in deals satisfies x@.a > ", "0", " then 1 else 0)", " == 1")]
    public void Deep_rules_compile(string open, string core, string close, string rest)
    {
        var opened = Enumerable.Range(0, 60).Select(i => open.Replace("@", $"{i}", StringComparison.Ordinal));
        Assert.Equal(Verdict.Fires, Judge($"if {string.Concat(opened)}{core}{string.Concat(Enumerable.Repeat(close, 60))}{rest} then flag"));
    }

    [Fact]
    public void A_text_of_many_parts_compiles()
    {
        var pack = Packs.Bind($"{Model}if a > 0 then flag \"{string.Concat(Enumerable.Repeat("{id} ", 2_000))}\"");
        using var engine = CompiledEngine.Create(pack);
        var outcome = engine.Detail(Packs.World(pack, ("deal", [["x", "5", "1", "one"]])), 0, 0)!;
        Assert.Equal(4_000, Assert.IsType<FlagEffect>(outcome.Effects[0]).Message.Length);
    }

    // In bytes of what the just-in-time compiler reads.
    private static List<int> MethodSizes(int count)
    {
        var rules = Enumerable.Range(0, count).Select(i => $"rule r{i} if a > {i} and k == one or b <= {i}.5 then flag \"{{id}}\"");
        using var image = new PEReader(new MemoryStream(PackCompiler.Image(
            PackCompiler.Emit(Packs.Bind(Model + string.Join('\n', rules))), "sized", "nothing", [])));
        var metadata = image.GetMetadataReader();
        return [.. metadata.MethodDefinitions.Select(m => metadata.GetMethodDefinition(m).RelativeVirtualAddress).Where(address => address != 0)
            .Select(address => image.GetMethodBody(address).Size)];
    }

    private static Verdict Judge(string rule)
    {
        var pack = Packs.Bind(Model + rule);
        using var engine = CompiledEngine.Create(pack);
        return engine.Judge(Packs.World(pack, ("deal", [["x", "5", "1", "one"]])))[0]![0];
    }
}

/// <summary>Tests that measure processor time run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
