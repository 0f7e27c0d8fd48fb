namespace Lode;

/// <summary>What becomes of the C# that lies beside rules, <c>functions.csx</c>.</summary>
internal enum ScriptUse
{
    /// <summary>It does not run, and rules that call it are errors.</summary>
    Refuse,

    /// <summary>It does not run; calls are checked, and what they give is unknown.</summary>
    Describe,

    /// <summary>It runs, with all rights of whoever runs the rules.</summary>
    Run,
}
