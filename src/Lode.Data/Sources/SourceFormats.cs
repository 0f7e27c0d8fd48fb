using System.Collections.Immutable;

namespace Lode.Data;

/// <summary>The formats of data files, by their endings.</summary>
public static class SourceFormats
{
    private delegate RowReader Opener(string path, string? table, ImmutableArray<string> wanted);

    private static readonly (string Ending, Opener Open)[] Formats =
    [
        (".csv", (path, _, wanted) => new CsvRows(File.OpenRead(path), wanted, ',')),
        (".tsv", (path, _, wanted) => new CsvRows(File.OpenRead(path), wanted, '\t')),
        (".json", (path, _, wanted) => Using(path, stream => JsonRows.ReadArray(stream, wanted))),
        (".ndjson", (path, _, wanted) => Using(path, stream => JsonRows.ReadLines(stream, wanted))),
        (".jsonl", (path, _, wanted) => Using(path, stream => JsonRows.ReadLines(stream, wanted))),
        (".sqlite", (path, table, wanted) => new SqliteRows(path, table, wanted)),
        (".sqlite3", (path, table, wanted) => new SqliteRows(path, table, wanted)),
        (".db", (path, table, wanted) => new SqliteRows(path, table, wanted)),
        (".xlsx", (path, table, wanted) => new ExcelRows(File.OpenRead(path), table, wanted)),
    ];

    /// <summary>Whether the lines of a file are those of a sheet, not of a text.</summary>
    public static bool IsBook(string path) => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The endings, each with its point.</summary>
    public static IEnumerable<string> Endings => Formats.Select(format => format.Ending);

    /// <summary>Whether a file's rows are lines of separated cells, which can be read twice without keeping them.</summary>
    public static bool IsSeparated(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv";

    /// <summary>Opens a file by its ending.</summary>
    /// <exception cref="SourceException">It cannot be read.</exception>
    internal static RowReader Open(string path, string? table, ImmutableArray<string> wanted)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        var format = Formats.FirstOrDefault(f => f.Ending == ending);
        if (format.Open is null)
        {
            throw new SourceException(ending)
            {
                Descriptor = DataDescriptors.UnknownFormat,
                Help = $"Known are {string.Join(", ", Formats.Select(f => f.Ending))}.",
            };
        }

        try
        {
            return format.Open(path, table, wanted);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceException(Path.GetFileName(path)) { Descriptor = DataDescriptors.Missing };
        }
        catch (UnauthorizedAccessException)
        {
            throw new SourceException(Directory.Exists(path) ? "it is a folder" : "the right to read it is missing");
        }
        catch (IOException)
        {
            throw new SourceException("the system reports a fault, or another program has locked it");
        }
    }

    private static RowReader Using(string path, Func<Stream, RowReader> read)
    {
        using var stream = File.OpenRead(path);
        return read(stream);
    }
}
