using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Cli;

/// <summary>What a person asks first of a report.</summary>
internal static class RunSummary
{
    /// <summary><c>84 deals and 45 minerals judged by 30 rules as of 2025-12-31.</c></summary>
    public static string Sentence(RunReport report, World world)
    {
        var inForce = report.Rules.Where(r => r.InForce).ToList();
        var subjects = inForce.Select(r => r.Rule.Entity).Distinct()
            .Select(e => Words.Many(world.Tables[e.Ordinal].RowCount, e.Name, world.Tables[e.Ordinal].Collection)).ToList();
        return $"{(subjects.Count == 0 ? "Nothing" : List(subjects))} judged by {Words.Many(inForce.Count, "rule")} as of {report.Today:yyyy-MM-dd}.";
    }

    /// <summary>A rule that could not be decided on some subjects.</summary>
    public sealed record Open(RuleSymbol Rule, ImmutableArray<string> Keys, ImmutableArray<(string Cell, int Count)> Cells)
    {
        /// <summary>On how many subjects.</summary>
        public int Subjects => Keys.Length;
    }

    /// <summary>By rule, on how many subjects it is undetermined and the cells that are missing most often; the most open first.</summary>
    public static List<Open> Undecided(IEnumerable<SubjectResult> results) =>
        [.. results.SelectMany(r => r.Undetermined.Select(u => (r.Key, Open: u))).GroupBy(u => u.Open.Rule)
            .Select(g => new Open(g.Key, [.. g.Select(u => u.Key)], Cells(g.Select(u => u.Open))))
            .OrderByDescending(o => o.Subjects).ThenBy(o => o.Rule.Name, StringComparer.Ordinal)];

    /// <summary>A message that begins with the key that stands before it anyway goes without.</summary>
    public static string Said(string key, string message) =>
        message.StartsWith(key + ": ", StringComparison.Ordinal) ? message[(key.Length + 2)..] : message;

    private static ImmutableArray<(string, int)> Cells(IEnumerable<UndeterminedResult> open) =>
        [.. open.SelectMany(u => u.Missing.Where(m => m != "...").Select(FieldOf).Distinct()).GroupBy(c => c)
            .Select(g => (g.Key, g.Count())).OrderByDescending(c => c.Item2).ThenBy(c => c.Key, StringComparer.Ordinal).Take(4)];

    /// <summary>The same field of different rows counts together: <c>shares[#17].share</c> and its like are <c>shares.share</c>.</summary>
    private static string FieldOf(string cell)
    {
        var (open, close) = (cell.IndexOf('[', StringComparison.Ordinal), cell.LastIndexOf(']'));
        return open > 0 && close > open ? cell[..open] + cell[(close + 1)..] : cell;
    }

    private static string List(List<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
