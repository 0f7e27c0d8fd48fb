namespace Lode.Runtime;

/// <summary>An assembly holds no compiled rules that can be used here; the message says why and what to do.</summary>
public sealed class CompiledRulesException : Exception
{
    internal CompiledRulesException(string message)
        : base(message)
    {
    }

    internal CompiledRulesException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
