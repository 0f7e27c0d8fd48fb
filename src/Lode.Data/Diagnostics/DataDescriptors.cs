using Lode.Syntax;

namespace Lode.Data;

/// <summary>A kind of finding about a cell: its message needs the cell (in backquotes, or <c>this cell</c>) and what is expected.</summary>
public sealed record CellDescriptor(string Code, Func<string, string, string> Message) : Descriptor(Code, Severity.Error);

/// <summary>A kind of finding about a data file: its message needs one thing.</summary>
public sealed record FileDescriptor(string Code, Severity Severity, Func<string, string> Message) : Descriptor(Code, Severity);

/// <summary>What can be wrong with data files and their cells.</summary>
public static class DataDescriptors
{
    /// <summary>The file is not there.</summary>
    public static readonly FileDescriptor Missing = new("LODE5001", Severity.Error, file => $"The data file `{file}` does not exist.");

    /// <summary>The file cannot be read to its end.</summary>
    public static readonly FileDescriptor Unreadable = new("LODE5002", Severity.Error, why => $"The data file cannot be read: {why}.");

    /// <summary>A path written in a pack leaves it.</summary>
    public static readonly FileDescriptor OutsidePack = new("LODE5003", Severity.Error,
        file => $"The path `{file}` leads out of the pack; a pack reads only files below its own folder.");

    /// <summary>No reader for the file's ending.</summary>
    public static readonly FileDescriptor UnknownFormat = new("LODE5004", Severity.Error,
        ending => $"Files that end in `{ending}` are not known as data.");

    /// <summary>A field's column is not in the file.</summary>
    public static readonly FileDescriptor MissingColumn = new("LODE5005", Severity.Error, column => $"There is no column `{column}` in the file.");

    /// <summary>Two columns of one name.</summary>
    public static readonly FileDescriptor DuplicateColumn = new("LODE5006", Severity.Error,
        column => $"The column `{column}` stands twice in the file, so that it is not clear which is meant.");

    /// <summary>A row with more or fewer cells than the header.</summary>
    public static readonly CellDescriptor RaggedRow = new("LODE5007", (found, expected) => $"The row has {found} where the header has {expected}.");

    /// <summary>A cell does not read as its field's type.</summary>
    public static readonly CellDescriptor BadCell = new("LODE5008", (cell, expected) => $"{cell} is not {expected}.");

    /// <summary>A cell names no member of its enum.</summary>
    public static readonly CellDescriptor NotAMember = new("LODE5009", (cell, expected) => $"{cell} is not a member of {expected}.");

    /// <summary>A cell refers to a row that is not there.</summary>
    public static readonly CellDescriptor MissingRow = new("LODE5010", (cell, expected) => $"{cell} is not the key of any row of {expected}.");

    /// <summary>Two rows of one key.</summary>
    public static readonly CellDescriptor DuplicateKey = new("LODE5011", (cell, first) => $"The key {cell} already names row {first}.");

    /// <summary>No value where the pack says that there always is one.</summary>
    public static readonly CellDescriptor Required = new("LODE5012", (_, why) => $"The cell is empty, but {why}.");

    /// <summary>An empty member of a set.</summary>
    public static readonly CellDescriptor EmptyMember = new("LODE5013", (cell, _) => $"{cell} has an empty member between its `;`.");

    /// <summary>The database or workbook has no such table, or does not say which.</summary>
    public static readonly FileDescriptor NoTable = new("LODE5014", Severity.Error, table => $"There is no table or sheet {table} in the file.");

    /// <summary>More findings than are listed.</summary>
    public static readonly FileDescriptor More = new("LODE5015", Severity.Error, count => $"{count} further bad cells are not listed.");

    /// <summary>A CSV row whose quotes do not match.</summary>
    public static readonly CellDescriptor BadQuotes = new("LODE5016", (what, _) => $"The row has {what}.");

    /// <summary>A cell whose bytes are no text.</summary>
    public static readonly CellDescriptor NotUtf8 = new("LODE5017", (cell, _) => $"{cell} holds bytes that are not UTF-8.");

    /// <summary>An entity without rows because nothing says where they come from.</summary>
    public static readonly FileDescriptor NoSource = new("LODE5018", Severity.Warning,
        entity => $"The entity `{entity}` names no data file, so it has no rows in this run.");

    /// <summary>Whether a code speaks of single cells, which can be taken as unknown, and not of a whole file.</summary>
    public static bool IsAboutCell(string code) => AboutCells.Contains(code) || code == More.Code;

    private static readonly HashSet<string> AboutCells =
        [.. new[] { RaggedRow, BadCell, NotAMember, MissingRow, DuplicateKey, Required, EmptyMember, BadQuotes, NotUtf8 }.Select(d => d.Code)];
}
