using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode;

/// <summary>Why a rule says what it says of a row.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Verdict">The verdict; null where the rule is not in force.</param>
/// <param name="Missing">Where undetermined, the cells that left it open.</param>
/// <param name="Condition">The condition, node by node.</param>
/// <param name="Flips">The smallest single changes that would turn the verdict, the smallest first.</param>
public sealed record Explanation(
    string Rule, string Key, Verdict? Verdict, ImmutableArray<string> Missing, ExplanationNode Condition, ImmutableArray<Flip> Flips);

/// <summary>A part of a condition and what it is worth for the row.</summary>
/// <param name="Text">As written, on one line.</param>
/// <param name="Value">Its value as a reader reads it; of a condition <c>true</c>, <c>false</c> or <c>unknown</c>.</param>
public sealed record ExplanationNode(string Text, string Value)
{
    /// <summary>Of a condition its verdict; <see cref="Truth.None"/> of any other value.</summary>
    public Truth Truth { get; init; }

    /// <summary>Of a comparison by how much it holds or fails: <c>0.83 > 0.85: short by 0.02</c>; else null.</summary>
    public string? Margin { get; init; }

    /// <summary>Of an aggregate, how many members belong and which one decides; of a define where it is declared; else null.</summary>
    public string? Note { get; init; }

    /// <summary>Where it is written; null for what is written nowhere, such as what a rule adds to a score.</summary>
    public Place? Place { get; init; }

    /// <summary>The cells that left it open, where it is not exact.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>What it was worked out from.</summary>
    public ImmutableArray<ExplanationNode> Children { get; init; } = [];
}

/// <summary>What a condition came to.</summary>
public enum Truth
{
    /// <summary>It is no condition.</summary>
    None,

    /// <summary>True.</summary>
    True,

    /// <summary>False.</summary>
    False,

    /// <summary>Unknown.</summary>
    Unknown,
}

/// <summary>A change of one cell that turns a verdict; found by judging again with the cell changed.</summary>
/// <param name="Cell">The cell, named as missing cells are.</param>
/// <param name="From">What it holds.</param>
/// <param name="To">What it would hold.</param>
/// <param name="Verdict">What the rule would then say.</param>
/// <param name="Size">How great the change is: of numbers relative to the number, of anything else 1.</param>
public sealed record Flip(string Cell, string From, string To, Verdict Verdict, double Size)
{
    /// <summary>What the rule would then say, in words: <c>it fires</c>.</summary>
    public string Outcome => Verdict switch { Verdict.Fires => "it fires", Verdict.Clear => "it is clear", _ => "it is undetermined" };
}
