using System.Collections.Immutable;
using Lode.Analysis.Rules;
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
    public static ImmutableArray<Diagnostic> Check(LintContext context) =>
    [
        .. Rules.SelectMany(rule => rule.Check(context))
            .OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal),
    ];
}
