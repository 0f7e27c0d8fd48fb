using Lode.Runtime;

namespace Lode.Data;

/// <summary>Which table of a database, or sheet of a workbook, is meant.</summary>
internal static class TableChoice
{
    /// <summary>The one that is named, or the only one.</summary>
    public static string Of(string? wanted, IReadOnlyList<string> tables)
    {
        if (wanted is null)
        {
            return tables.Count == 1 ? tables[0] : throw new SourceException("") { Descriptor = Unsaid, Help = Choices(tables) };
        }

        return tables.Contains(wanted, StringComparer.Ordinal)
            ? wanted
            : throw new SourceException($"`{VisibleText.Short(wanted)}`") { Descriptor = DataDescriptors.NoTable, Help = Advice.For(wanted, tables) ?? Choices(tables) };
    }

    private static FileDescriptor Unsaid { get; } = DataDescriptors.NoTable with { Message = _ => "The file holds several tables, and the pack does not say which." };

    private static string Choices(IReadOnlyList<string> tables) =>
        tables.Count == 0
            ? "The file holds no table."
            : $"Write one of them behind the path: {string.Join(", ", tables.Take(10).Select(t => $"`table {VisibleText.Short(t)}`"))}.";
}
