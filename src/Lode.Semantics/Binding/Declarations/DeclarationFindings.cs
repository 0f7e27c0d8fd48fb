using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Findings about declarations other than rules and tests.</summary>
public static class DeclarationFindings
{
    /// <summary>A default that is no constant.</summary>
    public static readonly Descriptor0 NotConstant = new(
        "LODE2013", Severity.Error, "Only a constant can stand here: a literal, a member of an enum, the key of a row, a set of those or `unknown`.");

    /// <summary>A define named like a field of its entity.</summary>
    public static readonly Descriptor<string, string> DefineHidesField = new(
        "LODE2016", Severity.Error, (name, entity) => $"`{name}` is already a field of `{entity}`; the define needs a name of its own.");

    /// <summary>A define whose type cannot be told.</summary>
    public static readonly Descriptor<string> NoType = new(
        "LODE2047", Severity.Error, name => $"The type of `{name}` cannot be told from its body; write it behind a colon.");

    /// <summary>A unit behind a type that has none.</summary>
    public static readonly Descriptor<string> NoUnit = new(
        "LODE2048", Severity.Error, type => $"Only `number` has a unit, `{type}` has none.");

    /// <summary>A key of several values.</summary>
    public static readonly Descriptor0 SetAsKey = new("LODE2056", Severity.Error, "A key is a single value; a set cannot be one.");

    /// <summary>A declaration that a pack has once.</summary>
    public static readonly Descriptor<string> OnlyOnce = new("LODE2049", Severity.Error, what => $"`{what}` is declared once per pack.");
}
