using Lode.Syntax;

namespace Lode.Data;

/// <summary>A finding in a data file, or about one.</summary>
/// <param name="Descriptor">Code and severity.</param>
/// <param name="File">The file as the pack names it, or as it was given.</param>
/// <param name="Message">One sentence in the analyst's words; control characters are made visible.</param>
public sealed record DataDiagnostic(Descriptor Descriptor, string File, string Message)
{
    /// <summary>The data row, from 1 (<c>#17</c>); null where it is about the file.</summary>
    public int? Row { get; init; }

    /// <summary>The place in the file's text, where the format has lines.</summary>
    public CellPlace? Place { get; init; }

    /// <summary>The column's header, or null.</summary>
    public string? Column { get; init; }

    /// <summary>The cell as it stands, shortened and made visible; null where it is not about one cell.</summary>
    public string? Value { get; init; }

    /// <summary>What to do, where the message alone does not say it.</summary>
    public string? Help { get; init; }

    /// <summary>Its weight; a warning where bad cells are taken as unknown.</summary>
    public Severity Severity { get; init; } = Descriptor.Severity;

    /// <summary>The code, <c>LODE5008</c>.</summary>
    public string Code => Descriptor.Code;
}

/// <summary>A place in the text of a data file, all from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The first character; 1 where only the line is known.</param>
/// <param name="EndColumn">Just behind the last character.</param>
public readonly record struct CellPlace(int Line, int Column, int EndColumn);
