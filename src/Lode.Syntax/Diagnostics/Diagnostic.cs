using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>Replaces the text under <paramref name="Span"/> of the file at <paramref name="Path"/>.</summary>
public sealed record TextEdit(string Path, TextSpan Span, string NewText);

/// <summary>A change that mends a finding.</summary>
/// <param name="Title">What it does, in the words of a menu: <c>Write `85%`</c>.</param>
/// <param name="Edits">The edits, none overlapping another.</param>
/// <param name="Safe">Whether it cannot change what the author meant, so that <c>check --fix</c> applies it.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits, bool Safe);

/// <summary>A second place that a finding speaks of.</summary>
public sealed record RelatedPlace(string Path, TextSpan Span, string Message);

/// <summary>A finding at a place of a rule file.</summary>
/// <param name="Descriptor">Code and severity.</param>
/// <param name="Source">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">One sentence in the analyst's words.</param>
public sealed record Diagnostic(Descriptor Descriptor, SourceText Source, TextSpan Span, string Message)
{
    /// <summary>What to do, where the message alone does not say it.</summary>
    public string? Help { get; init; }

    /// <summary>Changes that mend it, the likeliest first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Other places it speaks of, the first declaration of a name say.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>The code, <c>LODE2003</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>The severity.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>The same finding with one more fix that edits its own file.</summary>
    public Diagnostic WithFix(string title, TextSpan span, string newText, bool safe = false) =>
        this with { Fixes = Fixes.Add(new Fix(title, [new TextEdit(Source.Path, span, newText)], safe)) };
}
