using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Benchmarks.Engine;

/// <summary>A rule <c>(nA &gt; t1 and eB == k) or (nC &lt;= t2 and eD in [i, j])</c>.</summary>
internal readonly record struct RuleShape(int A, double Above, int B, int Equal, int C, double AtMost, int D, int One, int Other)
{
    /// <summary>Its four comparisons.</summary>
    public IEnumerable<object> Comparisons => [("above", A, Above), ("equal", B, Equal), ("at most", C, AtMost), ("in", D, One, Other)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"if (n{A} > {Above} and e{B} == m{B}_{Equal}) or (n{C} <= {AtMost} and e{D} in [m{D}_{One}, m{D}_{Other}]) then flag");
}

/// <summary>Rules of one shape over number and enum columns; the same for the same arguments.</summary>
internal sealed class Workload
{
    public const int NumberColumns = 10;
    public const int EnumColumns = 6;

    private const int RulesPerFile = 2000;

    private Workload(int rules, int rows, int members, double unknown, Func<Random, double> threshold, bool sharesNone)
    {
        var random = new Random(2026);
        Rules = [.. Shapes(random, rules, members, threshold, sharesNone)];
        Numbers = [.. Enumerable.Range(0, NumberColumns).Select(_ => Cells(random, rows, unknown, r => r.Next(1_000_000) / 1_000_000.0))];
        Codes = [.. Enumerable.Range(0, EnumColumns).Select(_ => Cells(random, rows, unknown, r => r.Next(members)))];
        Members = members;
        Texts = [Model(), .. Rules.Chunk(RulesPerFile).Select(rules => string.Join('\n', rules) + "\n")];
        Pack = Bind(Texts);
        World = Fill(rows);
    }

    public ImmutableArray<RuleShape> Rules { get; }

    public ImmutableArray<double[]> Numbers { get; }

    public ImmutableArray<double[]> Codes { get; }

    public int Members { get; }

    /// <summary>Model and rules as an analyst writes them, a text for each file.</summary>
    public ImmutableArray<string> Texts { get; }

    public Pack Pack { get; }

    public World World { get; }

    public int Comparisons => Rules.SelectMany(r => r.Comparisons).Distinct().Count();

    /// <summary>Thresholds from a grid, so that a thousand rules have some 630 distinct comparisons.</summary>
    public static Workload Shared(int rules, int rows, double unknown = 0) =>
        new(rules, rows, members: 8, unknown, r => (1 + r.Next(21)) / 22.0, sharesNone: false);

    /// <summary>No two rules have a comparison in common. No threshold is so small that it would be written with an exponent.</summary>
    public static Workload Apart(int rules, int rows, double unknown = 0) =>
        new(rules, rows, members: Math.Max(200, 2 * rules / EnumColumns), unknown, r => r.Next(100_000, 1_000_000_000) / 1_000_000_000.0, sharesNone: true);

    private static IEnumerable<RuleShape> Shapes(Random random, int rules, int members, Func<Random, double> threshold, bool sharesNone)
    {
        var seen = new HashSet<object>();
        for (var made = 0; made < rules;)
        {
            var (one, other) = (random.Next(members), random.Next(members - 1));
            var shape = new RuleShape(
                random.Next(NumberColumns), threshold(random), random.Next(EnumColumns), random.Next(members), random.Next(NumberColumns),
                threshold(random), random.Next(EnumColumns), Math.Min(one, other), other >= one ? other + 1 : one);
            if (!sharesNone || !shape.Comparisons.Any(seen.Contains))
            {
                seen.UnionWith(shape.Comparisons);
                made++;
                yield return shape;
            }
        }
    }

    private static double[] Cells(Random random, int rows, double unknown, Func<Random, double> cell)
    {
        var cells = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            var value = cell(random);
            cells[row] = unknown > 0 && random.NextDouble() < unknown ? double.NaN : value;
        }

        return cells;
    }

    /// <summary>Reads and binds such texts.</summary>
    public static Pack Bind(IEnumerable<string> texts)
    {
        var pack = PackBinder.Bind(Parse(texts));
        return pack.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error
            ? throw new InvalidOperationException($"The workload does not bind: {error.Message}")
            : pack;
    }

    /// <summary>Reads such texts.</summary>
    public static ImmutableArray<SyntaxTree> Parse(IEnumerable<string> texts) => [.. texts.Select((text, i) => Parser.Parse(new SourceText($"workload{i:00}.lode", text)))];

    private string Model()
    {
        var text = new StringBuilder();
        for (var e = 0; e < EnumColumns; e++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"enum k{e} {{ {string.Join(", ", Enumerable.Range(0, Members).Select(m => $"m{e}_{m}"))} }}");
        }

        var numbers = Enumerable.Range(0, NumberColumns).Select(n => $"  n{n}: number\n");
        var enums = Enumerable.Range(0, EnumColumns).Select(e => $"  e{e}: k{e}\n");
        text.Append("entity row as rows from \"rows.csv\" {\n").AppendJoin("", numbers).AppendJoin("", enums).Append("}\nsubject row\ntoday 2026-01-01\n");
        return text.ToString();
    }

    private World Fill(int rows)
    {
        ImmutableArray<Column> columns =
        [
            .. Numbers.Select(n => new NumberColumn(n)),
            .. Codes.Select(c => new CodeColumn(Array.ConvertAll(c, v => double.IsNaN(v) ? CodeColumn.Unknown : (int)v))),
        ];
        var table = new Table("row", "rows", [.. Pack.Entities[0].Fields.Select(f => f.Name)], columns, [.. Enumerable.Range(0, rows).Select(r => $"#{r + 1}")]);
        return new([table], new("param", "params", [], [], ["params"]), new(2026, 1, 1), new TextPool());
    }
}
