namespace Lode.Runtime;

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
