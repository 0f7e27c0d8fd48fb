using Lode.Interpreter;
using Lode.Runtime;

namespace Lode.Editor;

/// <summary>Counts in the words that stand beside rules and clauses.</summary>
public static class CountText
{
    /// <summary>Of a rule: <c>fires 7 · undetermined 3 of 84</c>.</summary>
    public static string Of(RuleSurvey survey) =>
        $"fires {survey.Count(Verdict.Fires)} · undetermined {survey.Count(Verdict.Undetermined)} of {Whole(survey.Verdicts.Length, survey)}";

    /// <summary>Of a clause: <c>14 of 84, 9 unknown</c>.</summary>
    public static string Of(ClauseTally tally, RuleSurvey survey) =>
        $"{tally.True} of {Whole(tally.Judged, survey)}{(tally.Unknown > 0 ? $", {tally.Unknown} unknown" : "")}";

    private static string Whole(int judged, RuleSurvey survey) => survey.IsWhole ? $"{survey.Subjects}" : $"the first {judged} of {survey.Subjects}";
}
