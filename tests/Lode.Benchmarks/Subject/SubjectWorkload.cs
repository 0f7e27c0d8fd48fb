using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Lode.Benchmarks.Subject;

/// <summary>A rule as a rule file writes it, and as a programmer would.</summary>
internal sealed record WrittenRule(string Lode, string CSharp);

/// <summary>Rules over <see cref="Row"/>; the same for the same arguments.</summary>
internal static class SubjectWorkload
{
    private const int Ports = 500;

    /// <summary><c>(nA &gt; t1 and eB == k) or (nC &lt;= t2 and eD in [i, j])</c>, thresholds from a grid.</summary>
    public static ImmutableArray<WrittenRule> Shape(int rules)
    {
        var random = new Random(2026);
        return [.. Enumerable.Range(0, rules).Select(_ => Shape(random))];
    }

    /// <summary>Rules of which few can apply: each asks for one of many ports.</summary>
    public static ImmutableArray<WrittenRule> Few(int rules)
    {
        var random = new Random(2026);
        return [.. Enumerable.Range(0, rules).Select(i =>
        {
            var (a, above, b, k) = (random.Next(10), Threshold(random), random.Next(6), (Kind)random.Next(8));
            return Written(
                $"port == \"p{i % Ports}\" and n{a} > {above} and e{b} != {Member(k)}", $"r.Port == \"p{i % Ports}\" && r.N{a} > {above} && r.E{b} != Kind.{k}");
        })];
    }

    /// <summary>The rules as a pack.</summary>
    public static string Text(IEnumerable<WrittenRule> rules)
    {
        var text = new StringBuilder($"enum kind {{ {string.Join(", ", Enum.GetValues<Kind>().Select(Member))} }}\nentity row as rows {{\n");
        text.AppendJoin("", Enumerable.Range(0, 10).Select(n => $"  n{n}: number\n")).AppendJoin("", Enumerable.Range(0, 6).Select(e => $"  e{e}: kind\n"));
        text.Append("  port: text\n}\nsubject row\ntoday 2026-01-01\n");
        return text.AppendJoin('\n', rules.Select(r => $"if {r.Lode} then flag")).AppendLine().ToString();
    }

    public static ImmutableArray<Row> Rows(int rows)
    {
        var random = new Random(7);
        double Number() => random.Next(1_000_000) / 1_000_000.0;
        Kind Member() => (Kind)random.Next(8);
        return [.. Enumerable.Range(0, rows).Select(_ => new Row
        {
            N0 = Number(), N1 = Number(), N2 = Number(), N3 = Number(), N4 = Number(), N5 = Number(), N6 = Number(), N7 = Number(), N8 = Number(), N9 = Number(),
            E0 = Member(), E1 = Member(), E2 = Member(), E3 = Member(), E4 = Member(), E5 = Member(), Port = string.Create(CultureInfo.InvariantCulture, $"p{random.Next(Ports)}"),
        })];
    }

    private static WrittenRule Shape(Random random)
    {
        var (a, above, b, k) = (random.Next(10), Threshold(random), random.Next(6), (Kind)random.Next(8));
        var (c, most, d, one, other) = (random.Next(10), Threshold(random), random.Next(6), random.Next(8), random.Next(7));
        var (i, j) = ((Kind)one, (Kind)(other >= one ? other + 1 : other));
        return Written(
            $"(n{a} > {above} and e{b} == {Member(k)}) or (n{c} <= {most} and e{d} in [{Member(i)}, {Member(j)}])",
            $"(r.N{a} > {above} && r.E{b} == Kind.{k}) || (r.N{c} <= {most} && (r.E{d} == Kind.{i} || r.E{d} == Kind.{j}))");
    }

    private static WrittenRule Written(FormattableString lode, FormattableString csharp) =>
        new(lode.ToString(CultureInfo.InvariantCulture), csharp.ToString(CultureInfo.InvariantCulture));

    private static double Threshold(Random random) => (1 + random.Next(21)) / 22.0;

    private static string Member(Kind kind) => kind.ToString().ToLowerInvariant();
}
