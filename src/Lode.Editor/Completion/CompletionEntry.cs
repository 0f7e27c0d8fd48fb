using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What an entry of a completion list is; of what suits alike the first come first.</summary>
public enum CompletionKind
{
    /// <summary>A member of an enum.</summary>
    Member,

    /// <summary>The key of a row.</summary>
    Key,

    /// <summary>A named argument.</summary>
    Argument,

    /// <summary>A variable or parameter.</summary>
    Variable,

    /// <summary>A field of an entity.</summary>
    Field,

    /// <summary>A param.</summary>
    Param,

    /// <summary>A define.</summary>
    Define,

    /// <summary>An action.</summary>
    Action,

    /// <summary>A rule.</summary>
    Rule,

    /// <summary>An entity or its collection.</summary>
    Entity,

    /// <summary>A type of the language.</summary>
    Type,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A unit or a period.</summary>
    Unit,

    /// <summary>A tag or the name of a score.</summary>
    Label,

    /// <summary>A function of the language.</summary>
    Function,

    /// <summary>An operator that is a word.</summary>
    Operator,

    /// <summary>A word of the language.</summary>
    Word,

    /// <summary>The frame of a declaration.</summary>
    Snippet,
}

/// <summary>How well an entry suits its place, the best first.</summary>
public enum Relevance
{
    /// <summary>Its type is the one asked for.</summary>
    Fitting,

    /// <summary>Something of the place itself: a variable, an argument.</summary>
    Local,

    /// <summary>A field of the subject.</summary>
    Own,

    /// <summary>A param.</summary>
    Param,

    /// <summary>A define.</summary>
    Define,

    /// <summary>A function, a collection.</summary>
    Function,

    /// <summary>A word of the language.</summary>
    Word,

    /// <summary>Something that hardly fits.</summary>
    Far,
}

/// <summary>Something that can be written at a place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As it is shown, and found by what is typed.</param>
/// <param name="Insert">As it is written there.</param>
/// <param name="Relevance">How well it suits.</param>
public sealed record CompletionEntry(CompletionKind Kind, string Name, string Insert, Relevance Relevance)
{
    /// <summary>What is shown right behind the name: the parameters of a define or function.</summary>
    public string? Signature { get; init; }

    /// <summary>What is shown at the end of the line: a type.</summary>
    public string? Type { get; init; }

    /// <summary>What it names, for its documentation; see <see cref="CompletionDetails"/>. Null where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>Whether <see cref="Insert"/> has the places of a snippet, <c>${1:name}</c>.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>Whether a dot may follow.</summary>
    public bool HasMembers { get; init; }
}

/// <summary>What can be written at a place.</summary>
/// <param name="Entries">The best first.</param>
/// <param name="Word">The text that an entry replaces.</param>
/// <param name="IsIncomplete">Whether there is more, to be asked for when more has been typed.</param>
public sealed record CompletionList(ImmutableArray<CompletionEntry> Entries, TextSpan Word, bool IsIncomplete)
{
    /// <summary>Nothing.</summary>
    public static CompletionList None { get; } = new([], default, false);
}
