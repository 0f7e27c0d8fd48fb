namespace Lode.Runtime.Scalars;

/// <summary>Operations on texts: ordinal.</summary>
public static class Texts
{
    /// <summary>Whether a text contains another.</summary>
    public static Tri Contains(Subject s, Code text, Code part) =>
        Known(text, part) ? Tri.Of(Of(s, text).Contains(Of(s, part), StringComparison.Ordinal)) : Open(text, part);

    /// <summary>Whether a text starts with another.</summary>
    public static Tri StartsWith(Subject s, Code text, Code part) =>
        Known(text, part) ? Tri.Of(Of(s, text).StartsWith(Of(s, part), StringComparison.Ordinal)) : Open(text, part);

    /// <summary>Whether a text ends with another.</summary>
    public static Tri EndsWith(Subject s, Code text, Code part) =>
        Known(text, part) ? Tri.Of(Of(s, text).EndsWith(Of(s, part), StringComparison.Ordinal)) : Open(text, part);

    /// <summary>Whether a pattern is found in a text.</summary>
    public static Tri Matches(Subject s, Code text, int pattern) =>
        text.IsKnown ? Tri.Of(s.Constants.Pattern(pattern).IsMatch(Of(s, text))) : Tri.Unknown(text.Why);

    /// <summary>A text in lower case.</summary>
    public static Code Lower(Subject s, Code text) =>
        text.IsKnown ? Code.Of(s.World.Texts.Code(Of(s, text).ToLowerInvariant())) : Code.Unknown(text.Why);

    private static bool Known(Code a, Code b) => a.IsKnown && b.IsKnown;

    private static string Of(Subject s, Code text) => s.World.Texts[text.Value];

    private static Tri Open(Code a, Code b) => Tri.Unknown(Why.Join(a.Why, b.Why));
}
