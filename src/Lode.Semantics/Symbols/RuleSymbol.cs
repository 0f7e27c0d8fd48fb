using System.Collections.Immutable;
using Lode.Semantics.Graphs;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>A rule.</summary>
/// <param name="name">Its name; <c>FILE:LINE</c> of its <c>if</c> where it is anonymous.</param>
/// <param name="place">Its name, or its <c>if</c>.</param>
public sealed class RuleSymbol(string name, Place place) : Symbol(name, place)
{
    /// <summary>
    /// Its place among the rules of the one pack that <see cref="PackBinder"/> made, from 0: files in ordinal order, then the order of the text.
    /// Packs that a <see cref="PackBinding"/> carries on share their rules, which have no number then: <see cref="Pack.Ordinal"/> tells it.
    /// </summary>
    public int Ordinal { get; internal set; } = -1;

    /// <summary>Whether it was written without <c>rule NAME</c>.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>As it was written.</summary>
    public required RuleSyntax Syntax { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What it judges.</summary>
    public EntitySymbol Entity { get; internal set; } = null!;

    /// <summary>Its severity.</summary>
    public Gravity Severity { get; internal set; } = Gravity.Medium;

    /// <summary>The tags of its clause.</summary>
    public ImmutableArray<string> Tags { get; internal set; } = [];

    /// <summary>The first day it is in force, or null.</summary>
    public DateOnly? From { get; internal set; }

    /// <summary>The last day it is in force, or null.</summary>
    public DateOnly? Until { get; internal set; }

    /// <summary>What must be true.</summary>
    public BoundExpression Condition { get; internal set; } = BoundExpression.Unknown;

    /// <summary>What follows when it is.</summary>
    public ImmutableArray<BoundAction> Actions { get; internal set; } = [];

    /// <summary>Rules of a layer read only verdicts of lower layers; from 0.</summary>
    public int Layer { get; internal set; }

    /// <summary>What its condition and actions rest on.</summary>
    internal Reads Reads { get; set; } = Reads.Nothing;

    /// <summary>Whether its verdict is another one on another day.</summary>
    internal bool DependsOnDay { get; set; }

    /// <summary>Its condition, and the expressions of its actions.</summary>
    public IEnumerable<BoundExpression> Expressions => Actions.SelectMany(a => a.Expressions).Prepend(Condition);

    /// <summary>Whether it is judged on a day.</summary>
    public bool InForce(DateOnly today) => (From is null || From <= today) && (Until is null || today <= Until);
}
