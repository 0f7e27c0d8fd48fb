using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Findings about keys of rows.</summary>
public static class KeyFindings
{
    /// <summary>A key that no row has.</summary>
    public static readonly Descriptor<string, string> UnknownKey = new(
        "LODE2033", Severity.Error, (entity, key) => $"There is no {entity} `{key}`.");
}
