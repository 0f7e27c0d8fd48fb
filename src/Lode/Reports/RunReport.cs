using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>What a run says: every format shows this and nothing else.</summary>
/// <param name="Today">The day of the run.</param>
/// <param name="Rules">The rules reported, by entity and name.</param>
/// <param name="Results">A result for each subject on which a reported rule fired or stayed undetermined, by entity and row; made as they are read.</param>
/// <param name="Verdicts">Every verdict of the reported rules in force, by entity, row and rule's name; made as they are read.</param>
internal sealed record RunReport(
    DateOnly Today, ImmutableArray<RuleSummary> Rules, IEnumerable<SubjectResult> Results, IEnumerable<VerdictLine> Verdicts)
{
    /// <summary>The verdicts by rule's ordinal, null for rules that are not in force; empty where subjects come in blocks.</summary>
    public ImmutableArray<RuleVerdicts?> Judged { get; init; } = [];

    /// <summary>How many verdicts were given.</summary>
    public long VerdictCount => Rules.Sum(r => (long)r.Fires + r.Clear + r.Undetermined);

    /// <summary>How many of them are undetermined.</summary>
    public long UndeterminedCount => Rules.Sum(r => (long)r.Undetermined);
}

/// <summary>How often a rule fired; all counts are 0 where it is not in force.</summary>
internal sealed record RuleSummary(RuleSymbol Rule, bool InForce, int Fires, int Clear, int Undetermined);

/// <summary>One verdict.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Key">The subject's key.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Missing">The cells that left it open.</param>
internal sealed record VerdictLine(EntitySymbol Entity, string Key, RuleSymbol Rule, Verdict Verdict, ImmutableArray<string> Missing);

/// <summary>What the rules say of one subject.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Key">The subject's key.</param>
/// <param name="Score">The score without a name.</param>
/// <param name="Scores">The named scores, by name; those to which a rule added or could add.</param>
/// <param name="Tags">The tags, each once.</param>
/// <param name="Flags">The flags, the gravest first.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Undetermined">The rules that the data do not decide.</param>
internal sealed record SubjectResult(
    EntitySymbol Entity, string Key, ScoreTotal Score, ImmutableArray<(string Name, ScoreTotal Total)> Scores, ImmutableArray<string> Tags,
    ImmutableArray<FlagResult> Flags, ImmutableArray<ActionResult> Actions, ImmutableArray<UndeterminedResult> Undetermined);

/// <summary>A flag.</summary>
internal sealed record FlagResult(RuleSymbol Rule, string Message);

/// <summary>An action for the host.</summary>
internal sealed record ActionResult(RuleSymbol Rule, string Action, ImmutableArray<ActionArgument> Arguments);

/// <summary>A rule that the data do not decide, and the cells that left it open.</summary>
internal sealed record UndeterminedResult(RuleSymbol Rule, ImmutableArray<string> Missing);
