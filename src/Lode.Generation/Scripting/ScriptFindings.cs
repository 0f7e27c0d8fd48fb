using Lode.Syntax;

namespace Lode.Generation;

/// <summary>Findings about the script of a pack.</summary>
public static class ScriptFindings
{
    /// <summary>The text is not valid C#.</summary>
    public static readonly Descriptor<string> NotCSharp = new("LODE5031", Severity.Error, problem => $"C#: {problem}");

    /// <summary>A function that rules cannot call.</summary>
    public static readonly Descriptor<string, string> NotCallable = new("LODE5032", Severity.Error, (name, why) => $"Rules cannot call `{name}`: {why}.");

    /// <summary>The script threw while it was read in.</summary>
    public static readonly Descriptor<string> Fails = new("LODE5033", Severity.Error, problem => $"The script ends early, so none of its functions can be called: {problem}");

    /// <summary>A function threw while rules were judged.</summary>
    public static readonly Descriptor<string, string> FunctionFails = new(
        "LODE5034", Severity.Warning, (name, problem) => $"`{name}` gave no value for some arguments; what rests on it is undetermined: {problem}");
}
