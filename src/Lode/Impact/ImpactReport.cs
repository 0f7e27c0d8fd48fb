using System.Collections.Immutable;

namespace Lode;

/// <summary>What a rule says of a subject, or that it is asleep.</summary>
internal enum Standing
{
    /// <summary>The condition is false.</summary>
    Clear,

    /// <summary>The condition is true.</summary>
    Fires,

    /// <summary>The data do not decide it.</summary>
    Undetermined,

    /// <summary>The rule is not in force on the day.</summary>
    NotInForce,
}

/// <summary>One difference between two packs.</summary>
/// <param name="Words">What it is.</param>
/// <param name="File">Where it stands, relative to the pack: in the new one, of what is gone in the old one.</param>
/// <param name="Line">The line; 0 where the file has none.</param>
internal sealed record ImpactEdit(string Words, string File, int Line);

/// <summary>A verdict that is another one.</summary>
/// <param name="Rule">The rule; of an anonymous one where it stands.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Key">The subject.</param>
/// <param name="Base">What the rule said.</param>
/// <param name="Head">What it says.</param>
/// <param name="Causes">
/// Each one edit that alone makes the old pack say so, or edits that do so together and none of which can be spared (unless time ran out); judged, not
/// guessed. Empty where the search ended without one.
/// </param>
internal sealed record ImpactFlip(string Rule, string? Title, string Entity, string Key, Standing Base, Standing Head, ImmutableArray<ImmutableArray<ImpactEdit>> Causes);

/// <summary>A rule that only one of the packs has.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Fires">How often it fires.</param>
/// <param name="Undetermined">How often it stays undetermined.</param>
internal sealed record ImpactRule(string Rule, int Fires, int Undetermined);

/// <summary>A subject that only one of the packs has.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Key">Its key.</param>
/// <param name="Fires">The rules that fire on it.</param>
internal sealed record ImpactSubject(string Entity, string Key, ImmutableArray<string> Fires);

/// <summary>What a change of rules and data does to the verdicts.</summary>
/// <param name="Edits">All differences.</param>
/// <param name="Flips">Verdicts that flip, by rule and subject.</param>
/// <param name="AddedRules">Rules that are new.</param>
/// <param name="RemovedRules">Rules that are gone.</param>
/// <param name="AddedSubjects">Subjects that are new.</param>
/// <param name="RemovedSubjects">Subjects that are gone.</param>
/// <param name="IsWhole">Whether the search for causes had the time that it needed.</param>
internal sealed record ImpactReport(
    ImmutableArray<ImpactEdit> Edits, ImmutableArray<ImpactFlip> Flips, ImmutableArray<ImpactRule> AddedRules, ImmutableArray<ImpactRule> RemovedRules,
    ImmutableArray<ImpactSubject> AddedSubjects, ImmutableArray<ImpactSubject> RemovedSubjects, bool IsWhole);
