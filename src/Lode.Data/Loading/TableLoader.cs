using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Data;

/// <summary>Reads the rows of one entity; references stay keys until every entity's keys are known.</summary>
internal sealed class TableLoader
{
    private readonly EntitySymbol _entity;
    private readonly ImmutableArray<ColumnBuilder> _columns;
    private readonly bool[] _mustBeKnown;
    private readonly RowNames _names;
    private readonly Chunked<int> _lines = new();
    private readonly Findings _cells;
    private readonly Findings _references;
    private readonly int _first;

    public TableLoader(EntitySymbol entity, string file, int limit, Severity cellSeverity, int first = 0, IKeyCheck? keys = null)
    {
        (_entity, _first) = (entity, first);
        _columns = [.. entity.Fields.Select(f => CellParsers.Builder(f.Type))];
        _names = new(entity, _columns, first, keys);
        _mustBeKnown = [.. entity.Fields.Select(f => f.IsRequired || (f.IsKey && entity.Keys.Count() == 1))];
        _cells = new(file, limit, cellSeverity);
        _references = new(file, limit, cellSeverity);
    }

    public EntitySymbol Entity => _entity;

    public int RowCount => _names.Count;

    public ImmutableArray<Findings> Findings => [_cells, _references];

    /// <summary>What is wrong with the source as a whole is added here.</summary>
    public Findings Source => _cells;

    /// <summary>Reads all rows.</summary>
    public void Read(Func<ImmutableArray<string>, RowReader> open, Action<double?> progress, CancellationToken cancellation)
    {
        try
        {
            ImmutableArray<string> wanted = [.. _entity.Fields.Select(f => f.Column).Distinct(StringComparer.Ordinal)];
            using var rows = open(wanted);
            int[] sources = [.. _entity.Fields.Select(f => Usable(rows.Columns, f.Column) ? wanted.IndexOf(f.Column) : -1)];
            ReportColumns(rows.Columns, wanted);
            while (rows.Read())
            {
                AddRow(rows, sources);
                if ((_names.Count & 0xfff) == 0)
                {
                    progress(rows.Share);
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }
        catch (SourceException problem)
        {
            _cells.Add(problem.Descriptor, problem.Message, problem.Help, problem.Line);
        }
    }

    /// <summary>The names of the rows, for whoever refers to them.</summary>
    public Table TakeKeys() => new(_entity.Name, _entity.Collection, [.. _entity.Fields.Select(f => f.Name)], [], _names.Take());

    /// <summary>The columns of texts and, for each, its texts.</summary>
    public IEnumerable<(ColumnBuilder Column, TextParser Texts)> Texts =>
        _columns.Where(c => c.Parser is TextParser).Select(c => (c, (TextParser)c.Parser));

    /// <summary>Turns the keys that this entity's rows refer to into rows.</summary>
    public void Resolve(IReadOnlyList<Table> tables)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Parser is not ReferenceParser parser)
            {
                continue;
            }

            var target = tables[parser.Entity.Ordinal];
            var column = (i, _entity.Fields[i].Column);
            _columns[i].Resolve(parser.Rows(target), (row, number) => _references.Add(
                new(parser.Descriptor, parser.KeyText(number), parser.Expected, () => Advice.For(parser.KeyText(number), target.Keys)),
                _first + row, column, _lines[row] > 0 ? new(_lines[row], 1, 1) : null));
        }
    }

    /// <summary>The finished columns.</summary>
    public ImmutableArray<Column> TakeColumns() => [.. _columns.Select(c => c.Take())];

    private static bool Usable(ImmutableArray<string> columns, string name) => columns.Contains(name);

    private void ReportColumns(ImmutableArray<string> columns, ImmutableArray<string> wanted)
    {
        foreach (var name in wanted.Where(name => !Usable(columns, name)))
        {
            var help = columns is [var only] && only.Contains(';', StringComparison.Ordinal) && !only.Contains(',', StringComparison.Ordinal)
                ? "The file seems to be separated by `;`; save it with commas."
                : Advice.For(name, columns) is { } advice ? $"{advice} A field names its column by `from \"...\"`."
                : $"Its columns are {string.Join(", ", columns.Take(12).Select(c => $"`{VisibleText.Short(c)}`"))}{(columns.Length > 12 ? ", ..." : "")}.";
            _cells.Add(DataDescriptors.MissingColumn, VisibleText.Short(name), help);
        }

        foreach (var name in wanted.Where(name => columns.Count(c => c == name) > 1))
        {
            _cells.Add(DataDescriptors.DuplicateColumn, VisibleText.Short(name), line: 1);
        }
    }

    private void AddRow(RowReader rows, int[] sources)
    {
        var row = _first + _names.Count;
        _lines.Add(rows.Line);
        var flaw = rows.Flaw;
        if (flaw is not null)
        {
            _cells.Add(new(flaw.Descriptor, flaw.Found, flaw.Expected, () => flaw.Help), row, (-1, null), rows.Line > 0 ? new(rows.Line, 1, 1) : null);
        }

        for (var column = 0; column < _columns.Length; column++)
        {
            // Of a row that is cut wrongly only the key is read, to name it.
            if (sources[column] < 0 || (flaw is not null && !_entity.Fields[column].IsKey))
            {
                _columns[column].AddUnknown();
            }
            else if (AddCell(rows[sources[column]], column) is { } problem)
            {
                _cells.Add(problem, row, (column, _entity.Fields[column].Column), rows.Place(sources[column]));
            }
        }

        if (_names.Add() is { } taken)
        {
            ReportTaken(taken.Key, taken.First, row, rows, sources);
        }
    }

    private CellProblem? AddCell(in Cell cell, int column)
    {
        if (!cell.IsEmpty)
        {
            return _columns[column].Add(cell);
        }

        _columns[column].AddUnknown();
        var field = _entity.Fields[column];
        return _mustBeKnown[column] ? new(DataDescriptors.Required, "", field.IsKey ? $"`{field.Name}` is the key" : $"`{field.Name}` is required") : null;
    }

    private void ReportTaken(string key, int firstRow, int row, RowReader rows, int[] sources)
    {
        FieldSymbol[] keys = [.. _entity.Keys];
        var first = keys[0];
        if (sources[first.Ordinal] >= 0)
        {
            _cells.Add(new(DataDescriptors.DuplicateKey, key, $"#{firstRow + 1}"), row, (first.Ordinal, first.Column), rows.Place(sources[first.Ordinal]));
            if (keys.Length == 1)
            {
                _columns[first.Ordinal].ForgetLast();
            }
        }
    }
}
