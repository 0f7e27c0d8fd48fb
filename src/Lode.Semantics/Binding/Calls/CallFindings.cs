using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Findings about calls.</summary>
public static class CallFindings
{
    /// <summary>Too few or too many arguments.</summary>
    public static readonly Descriptor<string, int, int> ArgumentCount = new(
        "LODE2011", Severity.Error, (name, asked, given) => $"`{name}` takes {Words.Count(asked, "argument")}, but {given} stand here.");

    /// <summary>An argument's name that is none.</summary>
    public static readonly Descriptor<string, string> UnknownArgument = new(
        "LODE2039", Severity.Error, (callee, name) => $"`{callee}` has no parameter `{name}`.");

    /// <summary>An argument given twice, or without a name behind one with a name.</summary>
    public static readonly Descriptor<string> ArgumentOrder = new(
        "LODE2040", Severity.Error, name => $"`{name}`: each argument is given once, those without a name first.");

    /// <summary>A verdict or score outside a rule.</summary>
    public static readonly Descriptor<string> OnlyInRules = new(
        "LODE2041", Severity.Error, name => $"`{name}` is about other rules' verdicts and stands only in rules.");

    /// <summary>A rule that is not there.</summary>
    public static readonly Descriptor<string> UnknownRule = new("LODE2024", Severity.Error, name => $"There is no rule `{name}`.");

    /// <summary>A rule that judges something else.</summary>
    public static readonly Descriptor<string, string, string> OtherSubject = new(
        "LODE2042", Severity.Error, (rule, its, here) => $"`{rule}` judges {its}, this rule judges {here}; a rule sees verdicts on its own subject only.");

    /// <summary>A score that no rule adds to.</summary>
    public static readonly Descriptor<string> NoContributor = new(
        "LODE2043", Severity.Warning, name => $"No rule adds to the score `{name}`, so it is always 0.");

    /// <summary>A define of an entity used where no row of it is at hand.</summary>
    public static readonly Descriptor<string, string> DefineNeedsRow = new(
        "LODE2044", Severity.Error, (name, entity) => $"`{name}` is computed for each `{entity}`, and none is at hand here; put a row and a dot before it.");

    /// <summary>A function of a script where scripts are not allowed.</summary>
    public static readonly Descriptor<string, string> ScriptNotAllowed = new(
        "LODE2058", Severity.Error, (name, file) =>
            $"`{name}` is C# in `{file}`, which runs only where that is allowed: read it, and if you trust it say `--allow-scripts`.");

    /// <summary>A define named like a function that the host or a script gives.</summary>
    public static readonly Descriptor<string, string> HidesFunction = new(
        "LODE2059", Severity.Error, (name, origin) => $"`{name}` is already a function {origin}; the define needs a name of its own.");

    /// <summary>An aggregate's form that its function has not.</summary>
    public static readonly Descriptor<string, string> AggregateForm = new(
        "LODE2045", Severity.Error, (name, form) => $"`{name}` is written `{form}`.");
}
