using System.Collections.Immutable;
using System.Globalization;

namespace Lode.Cli;

/// <summary>
/// A part of a page. A text becomes one only through <see cref="HtmlText"/>, which is encoded when it is written: there is no way to put markup
/// into a page but to build it from elements.
/// </summary>
internal abstract record Html
{
    public static implicit operator Html(string text) => new HtmlText(text);

    /// <summary>An element.</summary>
    public static HtmlElement Tag(string name, params ReadOnlySpan<Html?> children) => new(name, [], [.. Known(children)]);

    /// <summary>An element with as many parts as there are.</summary>
    public static HtmlElement Tag(string name, IEnumerable<Html> children) => new(name, [], [.. children]);

    /// <summary>Parts one behind the other.</summary>
    public static Html Many(IEnumerable<Html> parts) => new HtmlParts([.. parts]);

    /// <summary>Parts one behind the other.</summary>
    public static Html Many(params ReadOnlySpan<Html?> parts) => new HtmlParts([.. Known(parts)]);

    /// <summary>Parts with commas between them.</summary>
    public static Html Listed(IEnumerable<Html> parts) => Many(parts.Select((part, i) => i == 0 ? part : Many(", ", part)));

    /// <summary>A sentence of Lode's own, in which backquotes surround what is typed.</summary>
    public static Html Prose(string sentence) => Many(sentence.Split('`').Select((part, i) => i % 2 == 0 ? (Html)part : Tag("code", part)));

    private static List<Html> Known(ReadOnlySpan<Html?> parts)
    {
        var known = new List<Html>();
        foreach (var part in parts)
        {
            if (part is not null)
            {
                known.Add(part);
            }
        }

        return known;
    }
}

/// <summary>Text.</summary>
internal sealed record HtmlText(string Text) : Html;

/// <summary>Parts one behind the other.</summary>
internal sealed record HtmlParts(ImmutableArray<Html> Parts) : Html;

/// <summary>Style or script that Lode ships: a file embedded in it, never text of a user.</summary>
internal sealed record HtmlAsset(string Element, PageAsset Asset) : Html;

/// <summary>Data for the script of the page, as JSON in which no character has a meaning for HTML or XML.</summary>
internal sealed record HtmlData(string Id, Action<System.Text.Json.Utf8JsonWriter> Write) : Html;

/// <summary>An element with its attributes and parts.</summary>
internal sealed record HtmlElement(string Name, ImmutableArray<(string Name, string Value)> Attributes, ImmutableArray<Html> Children) : Html
{
    /// <summary>With an attribute more; without where the value is null.</summary>
    public HtmlElement With(string name, string? value) => value is null ? this : this with { Attributes = Attributes.Add((name, value)) };

    /// <summary>With a number.</summary>
    public HtmlElement With(string name, double value) => With(name, Math.Round(value, 2).ToString(CultureInfo.InvariantCulture));

    /// <summary>With classes.</summary>
    public HtmlElement Class(string names) => With("class", names);

    /// <summary>With an id.</summary>
    public HtmlElement Id(string id) => With("id", id);
}
