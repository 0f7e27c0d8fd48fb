using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Adds the nearest candidates to a finding about a name, as help and as fixes.</summary>
internal static class DidYouMean
{
    /// <summary>With help and a fix per near candidate; as it was where none is near.</summary>
    public static Diagnostic DidMean(this Diagnostic diagnostic, NameSyntax name, IEnumerable<string> candidates) =>
        diagnostic.DidMean(name.Span, name.Text, candidates, Written);

    /// <summary>The same for a text of another form than a name.</summary>
    public static Diagnostic DidMean(
        this Diagnostic diagnostic, TextSpan span, string text, IEnumerable<string> candidates, Func<string, string> written)
    {
        var near = Nearest.To(text, candidates);
        if (near.IsEmpty)
        {
            return diagnostic;
        }

        var help = $"Did you mean {string.Join(" or ", near.Select(n => $"`{n}`"))}?";
        var result = diagnostic with { Help = diagnostic.Help is null ? help : $"{help} {diagnostic.Help}" };
        return near.Aggregate(result, (d, n) => d.WithFix(Title(n, written(n)), span, written(n)));
    }

    private static string Title(string name, string written) => $"Write `{(written.Contains('`') ? name : written)}`";

    /// <summary>A name as it must be written: in backquotes where it is no bare word.</summary>
    public static string Written(string name) => SyntaxFacts.IsBareName(name) ? name : $"`{name}`";
}
