using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Applies the <c>// lode: allow CODE because ...</c> comments of files to what was found in them.</summary>
public static class SuppressionFilter
{
    /// <summary>A comment that silences nothing.</summary>
    public static readonly Descriptor<string, int> SilencesNothing = new(
        "LODE2055", Severity.Warning, (code, line) => $"Nothing on line {line} is found as {code}, so there is nothing to allow.");

    /// <summary>The findings without those that a comment silences, one by each; errors stay. Comments that silence nothing are added.</summary>
    /// <param name="findings">All that was found.</param>
    /// <param name="trees">The files.</param>
    /// <param name="wasLookedFor">Whether a code could have been found at all; null: each could. A check left out does not make its comments idle.</param>
    public static ImmutableArray<Diagnostic> Apply(
        IEnumerable<Diagnostic> findings, IEnumerable<SyntaxTree> trees, Func<string, bool>? wasLookedFor = null)
    {
        var left = findings.ToLookup(f => f.Source.Path, StringComparer.Ordinal);
        var known = trees.DistinctBy(t => t.Source.Path).ToDictionary(t => t.Source.Path, StringComparer.Ordinal);
        return
        [
            .. left.Select(f => f.Key).Union(known.Keys).Order(StringComparer.Ordinal)
                .SelectMany(path => known.TryGetValue(path, out var tree) ? Apply(left[path], tree, wasLookedFor) : [.. left[path].OrderBy(d => d.Span.Start)]),
        ];
    }

    /// <summary>The same for the findings of one file.</summary>
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> findings, SyntaxTree tree, Func<string, bool>? wasLookedFor = null)
    {
        var left = findings.ToList();
        foreach (var allowed in tree.Suppressions)
        {
            var silenced = left.FindIndex(f => f.Severity != Severity.Error && Matches(f, allowed, tree.Source));
            if (silenced >= 0)
            {
                left.RemoveAt(silenced);
            }
            else if (wasLookedFor?.Invoke(allowed.Code) ?? true)
            {
                left.Add(Idle(allowed, left, tree.Source));
            }
        }

        return [.. left.OrderBy(d => d.Span.Start)];
    }

    private static bool Matches(Diagnostic finding, Suppression allowed, SourceText source) =>
        finding.Code == allowed.Code && finding.Source.Path == source.Path && source.Position(finding.Span.Start).Line == allowed.Line;

    private static Diagnostic Idle(Suppression allowed, List<Diagnostic> findings, SourceText source)
    {
        var finding = SilencesNothing.At(source, allowed.Span, allowed.Code, allowed.Line).WithFix("Remove it", allowed.Span, "", safe: true);
        return findings.Any(f => Matches(f, allowed, source)) ? finding with { Help = "Errors cannot be allowed." } : finding;
    }
}
