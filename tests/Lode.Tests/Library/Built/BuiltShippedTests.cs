using Lode.Cli;
using Lode.Runtime;
using Lode.Tests.Cli;
using Lode.Tests.ShippedRules;

namespace Lode.Tests.Library.Built;

/// <summary>The shipped pack as an assembly says what <c>lode run</c> says, byte for byte.</summary>
public class BuiltShippedTests
{
    private static readonly Lazy<(string Run, CompiledRules Rules)> Both = new(() =>
    {
        using var cli = new CliRunner();
        var pack = Path.Combine(Repository.Root, "rules");
        Assert.Equal(0, cli.Run("build", pack, "--output", "Rules.dll").Status);
        return (cli.Run("run", pack, "--format", "csv").Out, CompiledRules.Load(new MemoryStream(File.ReadAllBytes(Path.Combine(cli.Folder, "Rules.dll")))));
    });

    [Theory]
    [InlineData(false), InlineData(true)]
    public void Objects_get_the_verdicts_of_rows(bool alone)
    {
        var loaded = ShippedPack.Run().Loaded;
        var judge = Both.Value.Rules.For<Deal>(new() { SubjectsAlone = alone });
        var run = Both.Value.Run.Split('\n').Where(line => line.StartsWith("deal,", StringComparison.Ordinal));

        Assert.Equal(string.Join('\n', run) + "\n", Csv(judge.Entity.Name, judge.Judge(Deal.From(loaded.World!, loaded.Pack.Subject!))));
    }

    [Fact]
    public void Values_by_name_get_the_verdicts_of_rows()
    {
        var (run, rules) = Both.Value;
        var judged = rules.Entities.Where(e => rules.Rules.Any(r => r.Entity == e.Ordinal)).Select(e =>
            Csv(e.Name, rules.ForValues(new() { Entity = e.Name }).Judge(Rows(e, ShippedPack.Run().Loaded.World!))));

        Assert.Equal(run, "entity,key,rule,verdict,missing\n" + string.Concat(judged));
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Rows(EntityShape entity, World world)
    {
        var table = world.Tables[entity.Ordinal];
        var cells = entity.Fields.Select(f => CellData.Of(f.Type, table.Columns[f.Ordinal], world)).ToArray();
        return Enumerable.Range(0, table.RowCount).Select(row => entity.Fields.ToDictionary(f => f.Name, f => Value(f.Type, cells[f.Ordinal], row)));
    }

    private static object? Value(ValueShape type, CellData cells, int row) =>
        cells.Numbers is { } numbers ? type.Kind == CellKind.Date && numbers[row] is { } day ? ValueText.Date(day) : numbers[row]
        : cells.Truths is { } truths ? truths[row]
        : cells.Texts is { } texts ? texts[row]
        : cells.NumberSets is { } sets ? sets[row]?.ToArray()
        : cells.TextSets!.Value[row]?.ToArray();

    private static string Csv(string entity, IEnumerable<CompiledJudgement> judged)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        foreach (var one in judged)
        {
            var missing = one.Undetermined.ToDictionary(u => u.Rule, u => string.Join(';', u.Missing));
            foreach (var (rule, verdict) in one.Verdicts.OrderBy(v => v.Rule, StringComparer.Ordinal).Select(v => (v.Rule, v.Verdict)))
            {
                CsvText.WriteLine(writer, entity, one.Key, rule, verdict.ToString().ToLowerInvariant(), missing.GetValueOrDefault(rule, ""));
            }
        }

        return writer.ToString();
    }
}
