using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Everything that the rules say of one object.</summary>
/// <param name="Key">Its key as the rules name it; <c>#1</c> where it has none.</param>
/// <param name="Verdicts">The rules in force and what each says, in the rules' order.</param>
/// <param name="Score">The score without a name.</param>
/// <param name="Scores">The named scores to which a rule added or could add, by name.</param>
/// <param name="Tags">The tags of <c>tag</c> actions, each once.</param>
/// <param name="Flags">The flags, the gravest first.</param>
/// <param name="Actions">The actions that the host is asked for.</param>
/// <param name="Undetermined">The rules that the data do not decide, by name.</param>
public sealed record Judgement(
    string Key, ImmutableArray<RuleVerdict> Verdicts, ScoreTotal Score, ImmutableSortedDictionary<string, ScoreTotal> Scores, ImmutableArray<string> Tags,
    ImmutableArray<Flag> Flags, ImmutableArray<RequestedAction> Actions, ImmutableArray<OpenRule> Undetermined)
{
    /// <summary>What one rule says; null where it is not in force.</summary>
    public Verdict? this[string rule] => Verdicts.FirstOrDefault(v => v.Rule == rule)?.Verdict;
}

/// <summary>A flag.</summary>
/// <param name="Rule">The rule that raised it.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">Its message, in the analyst's words.</param>
public sealed record Flag(string Rule, Gravity Severity, string Message);
