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
    private readonly LineList _lines = new();
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

    /// <summary>Reads all rows, a block at a time; while the columns of one are made, the source reads the next.</summary>
    public void Read(Func<ImmutableArray<string>, RowReader> open, Action<double?> progress, CancellationToken cancellation)
    {
        try
        {
            ImmutableArray<string> wanted = [.. _entity.Fields.Select(f => f.Column).Distinct(StringComparer.Ordinal)];
            using var rows = open(wanted);
            int[] sources = [.. _entity.Fields.Select(f => Usable(rows.Columns, f.Column) ? wanted.IndexOf(f.Column) : -1)];
            ReportColumns(rows.Columns, wanted);
            var (block, next) = (new CellBlock(wanted.Length), new CellBlock(wanted.Length));
            block.Fill(rows);
            Reserve(block, rows);
            while (Take(block, next, rows, sources))
            {
                (block, next) = (next, block);
                progress(rows.Share);
                cancellation.ThrowIfCancellationRequested();
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

    // A block that is also the last needs no more room than it takes itself.
    private void Reserve(CellBlock first, RowReader rows)
    {
        if (first.IsLast || rows.MostRows is not (> 0 and var most))
        {
            return;
        }

        _names.Reserve(most);
        foreach (var column in _columns)
        {
            column.Reserve(most);
        }
    }

    private bool Take(CellBlock block, CellBlock next, RowReader rows, int[] sources)
    {
        if (block.IsLast)
        {
            for (var column = 0; column < _columns.Length; column++)
            {
                AddColumn(block, rows, column, sources[column]);
            }
        }
        else
        {
            Together.Do(_columns.Length + 1, job =>
            {
                if (job == 0)
                {
                    next.Fill(rows);
                }
                else
                {
                    AddColumn(block, rows, job - 1, sources[job - 1]);
                }
            });
        }

        AddNames(block, rows, sources);
        return block.Failure is { } problem ? throw problem : !block.IsLast;
    }

    private void AddColumn(CellBlock block, RowReader rows, int column, int source)
    {
        if (source < 0)
        {
            _columns[column].AddUnknown(block.Rows);
            return;
        }

        // Of a row that is cut wrongly only the key is read, to name it.
        var (field, first) = (_entity.Fields[column], _first + _names.Count);
        var isCut = block.Flaws.Count > 0 && !field.IsKey;
        var cells = isCut ? block.Column(source).Without(block.Flaws.Select(f => f.Row)) : block.Column(source);
        void Tell(int row, CellProblem problem) => _cells.Add(problem, first + row, (column, field.Column), rows.Place(block, row, source));
        _columns[column].Add(cells, Tell);
        if (!_mustBeKnown[column])
        {
            return;
        }

        for (var row = 0; row < cells.Count; row++)
        {
            if (cells[row].IsEmpty && cells.Cell(row).IsEmpty && !(isCut && block.Flaws.Any(f => f.Row == row)))
            {
                Tell(row, new(DataDescriptors.Required, "", field.IsKey ? $"`{field.Name}` is the key" : $"`{field.Name}` is required"));
            }
        }
    }

    private void AddNames(CellBlock block, RowReader rows, int[] sources)
    {
        var first = _first + _names.Count;
        _lines.Add(block.Lines);
        foreach (var (row, flaw) in block.Flaws)
        {
            _cells.Add(new(flaw.Descriptor, flaw.Found, flaw.Expected, () => flaw.Help), first + row, (-1, null), block.Lines[row] > 0 ? new(block.Lines[row], 1, 1) : null);
        }

        for (var row = _names.AddNew(block.Rows) ? block.Rows : 0; row < block.Rows; row++)
        {
            if (_names.Add() is { } taken)
            {
                ReportTaken(taken.Key, taken.First, block, row, rows, sources);
            }
        }
    }

    private void ReportTaken(string key, int firstRow, CellBlock block, int row, RowReader rows, int[] sources)
    {
        FieldSymbol[] keys = [.. _entity.Keys];
        var first = keys[0];
        if (sources[first.Ordinal] >= 0)
        {
            var place = rows.Place(block, row, sources[first.Ordinal]);
            _cells.Add(new(DataDescriptors.DuplicateKey, key, $"#{firstRow + 1}"), _first + _names.Count - 1, (first.Ordinal, first.Column), place);
            if (keys.Length == 1)
            {
                _columns[first.Ordinal].Forget(_names.Count - 1);
            }
        }
    }
}
