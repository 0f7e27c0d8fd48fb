using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>What there is to say of a rule besides its code.</summary>
/// <param name="Name">Its name; <c>FILE:LINE</c> where it has none.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Entity">The number of the entity that it judges.</param>
/// <param name="Severity">How grave what it finds is, <c>high</c>.</param>
/// <param name="Gravity">The same as a number, greater for graver.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="From">The first day it is in force, or null.</param>
/// <param name="Until">The last day it is in force, or null.</param>
/// <param name="Scores">The scores that it may add to.</param>
public sealed record RuleShape(
    string Name, string? Title, int Entity, string Severity, int Gravity, ImmutableArray<string> Tags, DateOnly? From, DateOnly? Until, ImmutableArray<ScoreShape> Scores)
{
    /// <summary>Whether it is judged on a day.</summary>
    public bool InForce(DateOnly today) => (From is null || From <= today) && (Until is null || today <= Until);
}

/// <summary>A score that a rule may add to.</summary>
/// <param name="Target">The score's name, or null.</param>
/// <param name="Amount">What is added where that is the same for every subject, or what <paramref name="Param"/> is multiplied by; null where it differs.</param>
/// <param name="Param">The number of the param that says how much; -1 for none.</param>
public sealed record ScoreShape(string? Target, double? Amount, int Param = -1);
