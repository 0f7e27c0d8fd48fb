namespace Lode.Generation;

/// <summary>Generated code did not compile: a defect of Lode. The message speaks to the analyst.</summary>
public sealed class CompilerDefectException : Exception
{
    /// <summary>Creates it.</summary>
    public CompilerDefectException()
    {
    }

    /// <summary>Creates it.</summary>
    public CompilerDefectException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it.</summary>
    public CompilerDefectException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal CompilerDefectException(string message, string owner, string detail)
        : base(message) => (Owner, Detail) = (owner, detail);

    /// <summary>What the C# compiler said, for whoever mends Lode; never shown to analysts.</summary>
    public string Detail { get; } = "";

    /// <summary>The rule or define, as the message names it.</summary>
    public string Owner { get; } = "";
}
