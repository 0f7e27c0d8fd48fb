namespace Lode.Syntax;

/// <summary>The kinds of token; each serves as one "character" of the grammar.</summary>
public enum TokenKind : ushort
{
    /// <summary>The end of the text; carries the trivia that no token follows.</summary>
    EndOfFile = 1,

    /// <summary>Characters that no token begins with.</summary>
    Bad,

    /// <summary>A name, bare or in backquotes; words that mean something only in their place are names too.</summary>
    Name,

    /// <summary>A reserved word; which one, its text says.</summary>
    Reserved,

    /// <summary>A number, <c>8.5bn</c>.</summary>
    Number,

    /// <summary>A percent, <c>85%</c>.</summary>
    Percent,

    /// <summary>Money, <c>$8.5bn</c>.</summary>
    Money,

    /// <summary>A date, <c>2025-10-28</c>.</summary>
    Date,

    /// <summary>A text in double quotes.</summary>
    Text,

    /// <summary>An operator or a punctuation mark; which one, its text says.</summary>
    Symbol,
}
