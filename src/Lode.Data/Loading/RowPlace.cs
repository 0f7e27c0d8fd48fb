using Lode.Semantics;

namespace Lode.Data;

/// <summary>Where a row of the data stands.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1, where the row starts.</param>
public sealed record RowPlace(string Path, int Line)
{
    /// <summary>Looks a row up in its file; null where the file is no text, or cannot be read.</summary>
    /// <param name="root">The pack's folder.</param>
    /// <param name="entity">The entity whose row it is.</param>
    /// <param name="row">Its number, from 0.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static RowPlace? Find(string root, EntitySymbol entity, int row, CancellationToken cancellation = default)
    {
        if (DataFile.Find(root, entity) is not { } path || SourceFormats.IsBook(path))
        {
            return null;
        }

        try
        {
            using var rows = SourceFormats.Open(path, entity.SourceTable, [.. entity.Keys.Select(key => key.Column)]);
            for (var read = 0; rows.Read(); read++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (read == row)
                {
                    return rows.Line > 0 ? new(path, rows.Line) : null;
                }
            }

            return null;
        }
        catch (SourceException)
        {
            return null;
        }
    }
}
