using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What a piece of text is, for its colour. In the order of the protocol's legend.</summary>
public enum TokenClass
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A text.</summary>
    String,

    /// <summary>A number, a percent, money, a date or a period.</summary>
    Number,

    /// <summary>An operator that is no word.</summary>
    Operator,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A member of an enum, a verdict, a level of severity, or the key of a row.</summary>
    EnumMember,

    /// <summary>An entity or its rows.</summary>
    Class,

    /// <summary>A type of the language, or a unit.</summary>
    Type,

    /// <summary>A field.</summary>
    Property,

    /// <summary>A parameter of a define or an action.</summary>
    Parameter,

    /// <summary>A name that a quantifier or an aggregate gives, a param, or a name that means nothing yet.</summary>
    Variable,

    /// <summary>A define, or a function of the language.</summary>
    Function,

    /// <summary>A rule, or an action.</summary>
    Method,

    /// <summary>A tag.</summary>
    Decorator,
}

/// <summary>What else is said of it; a bit each, in the order of the protocol's legend.</summary>
[Flags]
public enum TokenTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is declared here.</summary>
    Declaration = 1,

    /// <summary>It does not change while rules run: a param, a member, a key.</summary>
    Readonly = 2,

    /// <summary>It is part of the language.</summary>
    DefaultLibrary = 4,

    /// <summary>It documents what stands below.</summary>
    Documentation = 8,
}

/// <summary>A piece of text on one line, and what it is.</summary>
public readonly record struct SemanticToken(TextSpan Span, TokenClass Class, TokenTraits Traits);
