namespace Lode.Semantics;

/// <summary>Wording that several messages share.</summary>
internal static class Words
{
    /// <summary>A type with its article: <c>a date</c>, <c>an alignment</c>.</summary>
    public static string Article(LodeType type)
    {
        var name = type.ToString()!;
        return type switch
        {
            AnyType => name,
            TextType => name,
            NumberType { IsMoney: true } => name,
            NumberType { IsPercent: false, Unit.IsNone: false } => $"a {name}",
            EnumType or EntityType => $"{An(name)} `{name}`",
            _ => $"{An(name)} {name}",
        };
    }

    /// <summary>A number of things: <c>1 argument</c>, <c>2 arguments</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string An(string word) => word.Length > 0 && "aeiou".Contains(char.ToLowerInvariant(word[0])) ? "an" : "a";
}
