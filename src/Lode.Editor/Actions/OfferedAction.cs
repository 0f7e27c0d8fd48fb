using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What an action is for.</summary>
public enum ActionKind
{
    /// <summary>Mends a finding.</summary>
    QuickFix,

    /// <summary>Says the same, or more, in another way.</summary>
    Rewrite,
}

/// <summary>A change that is offered at a place.</summary>
/// <param name="Title">What it does, in the words of a menu.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Edits">The edits, none overlapping another.</param>
public sealed record OfferedAction(string Title, ActionKind Kind, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The finding that it mends; null where it mends none.</summary>
    public Diagnostic? Mends { get; init; }

    /// <summary>Whether it surely is what was meant.</summary>
    public bool IsPreferred { get; init; }
}
