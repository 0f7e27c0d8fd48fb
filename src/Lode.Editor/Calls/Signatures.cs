using Lode.Semantics;

namespace Lode.Editor;

/// <summary>Parameters as they are written.</summary>
internal static class Signatures
{
    /// <summary><c>(c: country, m: mineral)</c>.</summary>
    public static string Of(IEnumerable<VariableSymbol> parameters) => $"({string.Join(", ", parameters.Select(Of))})";

    /// <summary><c>c: country</c>.</summary>
    public static string Of(VariableSymbol parameter) => $"{parameter.Name}: {parameter.Type}";
}
