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

/// <summary>Gathers what does not fit.</summary>
internal sealed class MappingReport
{
    private readonly List<string> _mismatches = [];

    public void Add(string mismatch) => _mismatches.Add(mismatch);

    /// <exception cref="MappingException">Something does not fit.</exception>
    public void ThrowIfAny()
    {
        if (_mismatches.Count > 0)
        {
            throw new MappingException([.. _mismatches]);
        }
    }
}
