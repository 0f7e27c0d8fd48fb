namespace Lode.Runtime;

/// <summary>What the values of a field or param are.</summary>
public enum CellKind
{
    /// <summary>A number, a percent (0.85) or money.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A member of an enum, by its name.</summary>
    Member,

    /// <summary>A row of an entity, by its key.</summary>
    Row,
}
