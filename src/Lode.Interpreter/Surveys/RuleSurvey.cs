using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Of how many subjects a condition is true, false and unknown.</summary>
/// <param name="Clause">The condition.</param>
/// <param name="True">True of so many.</param>
/// <param name="False">False of so many.</param>
/// <param name="Unknown">Left open by so many.</param>
public sealed record ClauseTally(BoundExpression Clause, int True, int False, int Unknown)
{
    /// <summary>Of so many it was judged.</summary>
    public int Judged => True + False + Unknown;
}

/// <summary>What a rule says of its subjects.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subjects">How many subjects there are.</param>
/// <param name="Verdicts">The verdict on each row from the first; fewer than <paramref name="Subjects"/> where time ran out.</param>
/// <param name="Clauses">The operands that the condition joins with <c>and</c> and <c>or</c>, where they were asked for.</param>
public sealed record RuleSurvey(RuleSymbol Rule, int Subjects, ImmutableArray<Verdict> Verdicts, ImmutableArray<ClauseTally> Clauses)
{
    /// <summary>Whether every subject was judged.</summary>
    public bool IsWhole => Verdicts.Length == Subjects;

    /// <summary>How many subjects have a verdict.</summary>
    public int Count(Verdict verdict) => Verdicts.Count(v => v == verdict);
}
