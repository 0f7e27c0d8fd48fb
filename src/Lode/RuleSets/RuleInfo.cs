using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode;

/// <summary>What a service can say of a rule.</summary>
/// <param name="Name">Its name; <c>FILE:LINE</c> where it has none.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Doc">The text of its <c>///</c> lines, or null.</param>
/// <param name="Entity">What it judges.</param>
/// <param name="Severity">How grave what it finds is.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="From">The first day it is in force, or null.</param>
/// <param name="Until">The last day it is in force, or null.</param>
public sealed record RuleInfo(
    string Name, string? Title, string? Doc, string Entity, Gravity Severity, ImmutableArray<string> Tags, DateOnly? From, DateOnly? Until)
{
    internal static RuleInfo Of(RuleSymbol rule) =>
        new(rule.Name, rule.Title, rule.Doc, rule.Entity.Name, rule.Severity, rule.Tags, rule.From, rule.Until);
}
