using System.Collections.Immutable;
using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>A table or view of an SQLite database, opened for reading only. The 0 and 1 of a column declared boolean are no and yes.</summary>
internal sealed class SqliteRows : RowReader
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _reader;
    private readonly int[] _indexes;
    private readonly bool[] _booleans;

    public SqliteRows(string path, string? table, ImmutableArray<string> wanted)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            _connection.Open();
            Execute("pragma query_only = on; pragma trusted_schema = off");
            var name = Table(table);
            _command = _connection.CreateCommand();
            _command.CommandText = $"select * from {Quote(name)}";
            _reader = _command.ExecuteReader(CommandBehavior.SequentialAccess | CommandBehavior.SingleResult);
        }
        catch (SqliteException problem)
        {
            _connection.Dispose();
            throw Unreadable(problem);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }

        Columns = [.. Enumerable.Range(0, _reader.FieldCount).Select(_reader.GetName)];
        _indexes = [.. wanted.Select(w => Columns.IndexOf(w))];
        _booleans = [.. _indexes.Select(i => i >= 0 && _reader.GetDataTypeName(i).StartsWith("bool", StringComparison.OrdinalIgnoreCase))];
    }

    public override ImmutableArray<string> Columns { get; }

    public override Cell this[int wanted]
    {
        get
        {
            var text = _reader.GetValue(_indexes[wanted]) switch
            {
                DBNull => "",
                long and (0 or 1) and var n when _booleans[wanted] => n == 1 ? "yes" : "no",
                long n => n.ToString(CultureInfo.InvariantCulture),
                double n => ValueText.Number(n),
                string t => t.Trim(),
                _ => null,
            };
            return (text is null ? KeptCell.Of("bytes", CellFlaw.Nested) : KeptCell.Of(text)).Cell;
        }
    }

    public override bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (SqliteException problem)
        {
            throw Unreadable(problem);
        }
    }

    public override void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
        _connection.Dispose();
        base.Dispose();
    }

    private static SourceException Unreadable(SqliteException problem) =>
        new(problem.SqliteErrorCode == 26 ? "it is not an SQLite database" : "SQLite reports a fault in it");

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Table(string? wanted)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite_%' order by name";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return TableChoice.Of(wanted, tables);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
