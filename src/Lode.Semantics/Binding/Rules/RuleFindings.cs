using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Findings about rules.</summary>
public static class RuleFindings
{
    /// <summary>A rule that says nowhere what it judges.</summary>
    public static readonly Descriptor0 NoEntity = new(
        "LODE2050", Severity.Error, "Nothing says what this rule judges: write `for ENTITY`, or `subject ENTITY` once for all rules.");

    /// <summary>A clause that stands twice.</summary>
    public static readonly Descriptor<string> DuplicateClause = new("LODE2019", Severity.Error, clause => $"A rule has `{clause}` once.");

    /// <summary>A severity that does not exist.</summary>
    public static readonly Descriptor<string> UnknownSeverity = new(
        "LODE2020", Severity.Error, name => $"`{name}` is no severity; they are `info`, `low`, `medium`, `high`, `critical`.");

    /// <summary>A rule that ends before it begins.</summary>
    public static readonly Descriptor0 DateOrder = new("LODE2021", Severity.Error, "`until` lies before `from`, so the rule is never in force.");

    /// <summary>An action that is not declared.</summary>
    public static readonly Descriptor<string> UnknownAction = new("LODE2051", Severity.Error, name => $"There is no action `{name}`.");
}
