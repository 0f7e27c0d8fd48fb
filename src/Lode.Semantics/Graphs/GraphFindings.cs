using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Findings about what rests on what.</summary>
public static class GraphFindings
{
    /// <summary>Defines that call each other in a circle.</summary>
    public static readonly Descriptor<string> DefineCycle = new(
        "LODE2014", Severity.Error, cycle => $"A define cannot rest on itself: {cycle}.");

    /// <summary>A define or rule that unfolds to too much.</summary>
    public static readonly Descriptor<string> TooLarge = new(
        "LODE2046", Severity.Error, name => $"`{name}`, with the defines it uses, is too large to be evaluated. Split it or use fewer nested defines.");

    /// <summary>Rules that read each other in a circle.</summary>
    public static readonly Descriptor<string> RuleCycle = new(
        "LODE2022", Severity.Error, cycle => $"A rule cannot wait for its own verdict: {cycle}.");

    /// <summary>A rule that reads the score it adds to.</summary>
    public static readonly Descriptor<string, string> ReadsOwnScore = new(
        "LODE2023", Severity.Error, (rule, score) => $"`{rule}` reads {score} and adds to it. Let one rule add and another read.");
}
