using System.Collections.Immutable;
using Lode.Data;
using Lode.Syntax;

namespace Lode;

/// <summary>A finding in a rule file or a data file, in one shape for whoever shows or counts it. Lines and columns are from 1.</summary>
/// <param name="File">The file, relative to the pack, with <c>/</c>.</param>
/// <param name="Line">Where it begins; 1 where the file has no lines.</param>
/// <param name="Column">Where it begins.</param>
/// <param name="EndLine">Where it ends.</param>
/// <param name="EndColumn">Just behind its end.</param>
/// <param name="Code">The code, <c>LODE2003</c>.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Message">One sentence in the analyst's words.</param>
/// <param name="Help">What to do, or null.</param>
public sealed record Finding(
    string File, int Line, int Column, int EndLine, int EndColumn, string Code, Severity Severity, string Message, string? Help)
{
    /// <summary>The line of the file, where it is a rule file.</summary>
    public string? SourceLine { get; init; }

    /// <summary>Whether it is about data, not about rules.</summary>
    public bool IsData { get; init; }

    /// <summary>Changes that mend it.</summary>
    internal ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>The finding of a diagnostic in a rule file.</summary>
    internal static Finding Of(Diagnostic diagnostic)
    {
        var (source, span) = (diagnostic.Source, diagnostic.Span);
        var start = source.Position(Math.Min(span.Start, source.Text.Length));
        var end = source.Position(Math.Min(span.End, source.Text.Length));
        return new(source.Path, start.Line, start.Column, end.Line, end.Column, diagnostic.Code, diagnostic.Severity, diagnostic.Message, diagnostic.Help)
        {
            SourceLine = source.Slice(source.Line(start.Line)),
            Fixes = diagnostic.Fixes,
        };
    }

    /// <summary>The finding of a diagnostic in a data file.</summary>
    internal static Finding Of(DataDiagnostic diagnostic)
    {
        var place = diagnostic.Place ?? new(1, 1, 1);
        return new(diagnostic.File, place.Line, place.Column, place.Line, place.EndColumn, diagnostic.Code, diagnostic.Severity, diagnostic.Message, diagnostic.Help)
        {
            IsData = true,
        };
    }
}
