using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>Everything that compiled rules say of one subject.</summary>
/// <param name="Key">Its key as the rules name it; <c>#1</c> where it has none.</param>
/// <param name="Verdicts">The rules in force and what each says, in the rules' order.</param>
/// <param name="Score">The score without a name.</param>
/// <param name="Scores">The named scores to which a rule added or could add, by name.</param>
/// <param name="Tags">The tags of <c>tag</c> actions, each once.</param>
/// <param name="Flags">The flags, the gravest first.</param>
/// <param name="Actions">The actions that the host is asked for.</param>
/// <param name="Undetermined">The rules that the data do not decide, by name, each with the cells that are missing.</param>
public sealed record CompiledJudgement(
    string Key, ImmutableArray<RuleVerdict> Verdicts, ScoreTotal Score, ImmutableSortedDictionary<string, ScoreTotal> Scores, ImmutableArray<string> Tags,
    ImmutableArray<CompiledFlag> Flags, ImmutableArray<RequestedAction> Actions, ImmutableArray<OpenRule> Undetermined)
{
    /// <summary>What one rule says; null where it is not in force.</summary>
    public Verdict? this[string rule] => Verdicts.FirstOrDefault(v => v.Rule == rule)?.Verdict;
}

/// <summary>A flag.</summary>
/// <param name="Rule">The rule that raised it.</param>
/// <param name="Severity">How grave it is: <c>info</c>, <c>low</c>, <c>medium</c>, <c>high</c>, <c>critical</c>.</param>
/// <param name="Message">Its message, in the analyst's words.</param>
public sealed record CompiledFlag(string Rule, string Severity, string Message);
