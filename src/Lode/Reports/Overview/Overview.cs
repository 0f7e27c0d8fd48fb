using System.Collections.Immutable;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>A run for people to look at: what is flagged and why, every verdict at a glance, what is missing. Bounded, however large the data are.</summary>
/// <param name="Pack">The name of the pack's folder.</param>
/// <param name="Today">The day of the run.</param>
/// <param name="Rules">The rules reported, with their counts.</param>
/// <param name="Data">Where rows come from and how full they are.</param>
/// <param name="Entities">What the rules say, the pack's subject first.</param>
/// <param name="Missing">What data are missing and what they would decide.</param>
/// <param name="Concentrations">Who holds how much of what.</param>
/// <param name="Thresholds">What moved params would flag.</param>
/// <param name="BadCells">What is wrong with the data, where the run took it as unknown.</param>
internal sealed record Overview(
    string Pack, DateOnly Today, ImmutableArray<RuleSummary> Rules, ImmutableArray<DataOverview> Data, ImmutableArray<EntityOverview> Entities,
    MissingOverview Missing, ImmutableArray<Concentration> Concentrations, ThresholdOverview Thresholds, ImmutableArray<Finding> BadCells);

/// <summary>The rows of an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Filled">The share of cells that have a value; NaN where there is no cell.</param>
internal sealed record DataOverview(EntitySymbol Entity, int Rows, double Filled);

/// <summary>What the rules say of the rows of an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Flagged">On how many of them a rule fires.</param>
/// <param name="Open">How many have a verdict that fires or is undetermined.</param>
/// <param name="LookedAt">How many of those were looked at closely: those with the gravest flags.</param>
/// <param name="Ranked">The flagged ones to be shown, the first the highest.</param>
/// <param name="Matrix">The verdicts at a glance.</param>
/// <param name="Undecided">The rules that stay undetermined, the most open first.</param>
internal sealed record EntityOverview(
    EntitySymbol Entity, int Rows, int Flagged, int Open, int LookedAt,
    ImmutableArray<RankedSubject> Ranked, VerdictMatrix Matrix, ImmutableArray<UndecidedRule> Undecided);

/// <summary>A subject on which rules fire.</summary>
/// <param name="Result">What the rules say of it.</param>
/// <param name="Title">Its first text beside the key; null where it has none.</param>
/// <param name="Fired">The rules that fire, the gravest first.</param>
internal sealed record RankedSubject(SubjectResult Result, string? Title, ImmutableArray<FiredRule> Fired);

/// <summary>A rule that fires on a subject.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Messages">Its flags; empty where it only scores, tags or acts.</param>
/// <param name="Why">Why it fires; null where there are too many verdicts to explain.</param>
internal sealed record FiredRule(RuleSymbol Rule, ImmutableArray<string> Messages, Explanation? Why);

/// <summary>A rule that stays undetermined.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">On how many subjects.</param>
/// <param name="Shown">Those to be shown, in the order of the data.</param>
internal sealed record UndecidedRule(RuleSymbol Rule, int Count, ImmutableArray<UndecidedVerdict> Shown);

/// <summary>A verdict that the data do not decide.</summary>
/// <param name="Key">The subject's key.</param>
/// <param name="Missing">The cells that left it open.</param>
/// <param name="Why">What is known of it; null where there are too many verdicts to explain.</param>
internal sealed record UndecidedVerdict(string Key, ImmutableArray<string> Missing, Explanation? Why);

/// <summary>Verdicts of rules on subjects.</summary>
/// <param name="Rules">The rules, the gravest first.</param>
/// <param name="AllRules">How many there are.</param>
/// <param name="Rows">The subjects, in the order of the ranking, then those that are undetermined, then those that are clear.</param>
/// <param name="AllRows">How many there are.</param>
internal sealed record VerdictMatrix(ImmutableArray<RuleSymbol> Rules, int AllRules, ImmutableArray<MatrixRow> Rows, int AllRows);

/// <summary>The verdicts on one subject, in the order of the matrix's rules.</summary>
internal sealed record MatrixRow(string Key, ImmutableArray<Verdict> Verdicts);
