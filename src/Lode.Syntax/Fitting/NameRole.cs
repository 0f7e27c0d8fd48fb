namespace Lode.Syntax;

/// <summary>What a name that fits a place stands for.</summary>
public enum NameRole
{
    /// <summary>Something new: nothing that exists can be offered.</summary>
    New,

    /// <summary>A value: an operand of an expression.</summary>
    Value,

    /// <summary>A field or computed field, behind a dot.</summary>
    Member,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A unit behind <c>in</c> of a type.</summary>
    Unit,

    /// <summary>A unit or a word for a period, behind a number.</summary>
    Measure,

    /// <summary>A rule.</summary>
    Rule,

    /// <summary>A param.</summary>
    Param,

    /// <summary>A field in the braces of <c>given</c>.</summary>
    GivenField,

    /// <summary>A column of a test's table.</summary>
    Column,

    /// <summary>The key of a row behind <c>given ENTITY</c>.</summary>
    Key,

    /// <summary>A level of severity.</summary>
    Severity,

    /// <summary>A verdict.</summary>
    Verdict,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>The name of a score.</summary>
    Score,

    /// <summary>A collection behind <c>all</c>.</summary>
    Collection,

    /// <summary>An action of the host.</summary>
    Action,
}
