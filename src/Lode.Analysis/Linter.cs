using System.Collections.Immutable;
using Lode.Analysis.Rules;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis;

/// <summary>Runs every lint rule.</summary>
public static class Linter
{
    /// <summary>The rules, by code.</summary>
    public static ImmutableArray<LintRule> Rules { get; } =
    [
        new ConstantCondition(), new Contradiction(), new BeyondType(), new AbsentMember(), new NamelessRule(), new UnusedDeclaration(),
        new DuplicateCondition(), new MostlyUndecided(), new MemberAsCondition(), new PercentOfPercentile(), new SubjectlessMessage(),
        new ScoreWithoutFlag(), new ShadowedRule(), new DoubleNegation(), new SelfComparison(), new ComparedWithUnknown(),
    ];

    /// <summary>All findings, by file and place.</summary>
    public static ImmutableArray<Diagnostic> Check(LintContext context) => InOrder(Rules.SelectMany(rule => rule.Check(context).Concat(rule.CheckPack(context))));

    /// <summary>The findings in one rule or define that rest on nothing outside it, by place.</summary>
    public static ImmutableArray<Diagnostic> CheckOne(LintContext context, Symbol one)
    {
        var within = context with { Only = one };
        return InOrder(Rules.SelectMany(rule => rule.Check(within)));
    }

    /// <summary>The other findings, by file and place.</summary>
    public static ImmutableArray<Diagnostic> CheckPack(LintContext context) => InOrder(Rules.SelectMany(rule => rule.CheckPack(context)));

    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> found)
    {
        var all = found.ToList();
        return all.Count < 2
            ? [.. all]
            : [.. all.OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)];
    }
}
