namespace Lode.Runtime;

/// <summary>Names of fields and of properties are the same where they differ in case and <c>_</c> alone: <c>political_stability</c>, <c>PoliticalStability</c>.</summary>
internal sealed class PropertyNames : IEqualityComparer<string>
{
    public static readonly PropertyNames Comparer = new();

    public bool Equals(string? x, string? y) => x is not null && y is not null && Bare(x).Equals(Bare(y), StringComparison.OrdinalIgnoreCase);

    public int GetHashCode(string obj) => Bare(obj).GetHashCode(StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
