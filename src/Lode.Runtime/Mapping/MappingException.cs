using System.Collections.Immutable;

namespace Lode;

/// <summary>A type does not fit an entity, with every reason at once.</summary>
public sealed class MappingException : Exception
{
    internal MappingException(ImmutableArray<string> mismatches)
        : base(string.Join('\n', mismatches.Prepend("The rules and the host's types do not fit:"))) => Mismatches = mismatches;

    /// <summary>What does not fit, a sentence each.</summary>
    public ImmutableArray<string> Mismatches { get; }
}
