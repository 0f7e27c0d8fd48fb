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
    private readonly FieldSymbol[] _keys;
    private readonly Dictionary<string, int> _rowsByKey = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<int> _lines = [];
    private readonly Findings _cells;
    private readonly Findings _references;

    public TableLoader(EntitySymbol entity, string file, TextPool pool, int limit, Severity cellSeverity)
    {
        _entity = entity;
        _keys = [.. entity.Keys];
        _columns = [.. entity.Fields.Select(f => Builder(f.Type, pool))];
        _cells = new(file, limit, cellSeverity);
        _references = new(file, limit, cellSeverity);
    }

    public EntitySymbol Entity => _entity;

    public ImmutableArray<Findings> Findings => [_cells, _references];

    /// <summary>What is wrong with the source as a whole is added here.</summary>
    public Findings Source => _cells;

    /// <summary>A column for values of a type.</summary>
    public static ColumnBuilder Builder(LodeType type, TextPool pool) =>
        type is SetType set ? new SetBuilder(Parser(set.Element, pool)) : new ScalarBuilder(Parser(type, pool));

    /// <summary>Reads all rows.</summary>
    public void Read(Func<ImmutableArray<string>, RowReader> open, CancellationToken cancellation)
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
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }
        catch (SourceException problem)
        {
            _cells.Add(problem.Descriptor, problem.Message, problem.Help, problem.Line);
        }
    }

    /// <summary>The table with references still open, for its keys.</summary>
    public Table Build() =>
        new(_entity.Name, _entity.Collection, [.. _entity.Fields.Select(f => f.Name)], [.. _columns.Select(c => c.Build())], [.. _names]);

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
            var field = _entity.Fields[i];
            _columns[i].Resolve(parser.Resolve(target), (row, code) => _references.Add(
                new(parser.Descriptor, parser.Key(code), parser.Expected, () => Advice.For(parser.Key(code), target.Keys)),
                row, (i, field.Column), _lines[row] > 0 ? new(_lines[row], 1, 1) : null));
        }
    }

    private static CellParser Parser(LodeType type, TextPool pool) => type switch
    {
        NumberType number => new NumberParser(number.IsPercent),
        DateType => new DateParser(),
        BooleanType => new BooleanParser(),
        EnumType member => new EnumParser(member.Enum),
        EntityType row => new ReferenceParser(row.Entity),
        _ => new TextParser(pool),
    };

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
        var row = _names.Count;
        _lines.Add(rows.Line);
        if (rows.Flaw is { } flaw)
        {
            _cells.Add(new(flaw.Descriptor, flaw.Found, flaw.Expected, () => flaw.Help), row, (-1, null), rows.Line > 0 ? new(rows.Line, 1, 1) : null);
        }

        var keyTexts = new string?[_keys.Length];
        for (int i = 0, k = 0; i < _columns.Length; i++)
        {
            var field = _entity.Fields[i];
            var cell = AddCell(rows, sources[i], row, i);
            if (field.IsKey)
            {
                var known = _columns[i] is ScalarBuilder { Last: var value } && !double.IsNaN(value);
                keyTexts[k++] = known ? _columns[i].Parser.KeyText(cell.Text, ((ScalarBuilder)_columns[i]).Last) : null;
            }
        }

        _names.Add(Name(row, keyTexts, rows, sources));
    }

    private Cell AddCell(RowReader rows, int source, int row, int column)
    {
        var field = _entity.Fields[column];
        var builder = _columns[column];
        if (source < 0 || (rows.Flaw is not null && !field.IsKey))
        {
            builder.AddUnknown();
            return Cell.Empty;
        }

        var cell = rows[source];
        CellProblem? problem = null;
        if (!cell.IsEmpty)
        {
            problem = builder.Add(cell);
        }
        else
        {
            builder.AddUnknown();
            if (field.IsRequired || (field.IsKey && _keys.Length == 1))
            {
                problem = new(DataDescriptors.Required, "", field.IsKey ? $"`{field.Name}` is the key" : $"`{field.Name}` is required");
            }
        }

        if (problem is not null)
        {
            _cells.Add(problem, row, (column, field.Column), rows.Place(source));
        }

        return cell;
    }

    private string Name(int row, string?[] keyTexts, RowReader rows, int[] sources)
    {
        var number = $"#{row + 1}";
        if (_keys.Length == 0 || keyTexts is [null])
        {
            return number;
        }

        var name = string.Join('/', keyTexts.Select(t => t ?? "-"));
        if (_rowsByKey.TryAdd(name, row))
        {
            return name;
        }

        var first = _keys[0];
        if (sources[first.Ordinal] >= 0)
        {
            _cells.Add(new(DataDescriptors.DuplicateKey, name, $"#{_rowsByKey[name] + 1}"), row, (first.Ordinal, first.Column), rows.Place(sources[first.Ordinal]));
            foreach (var key in _keys.Length == 1 ? _keys : [])
            {
                _columns[key.Ordinal].ForgetLast();
            }
        }

        return number;
    }
}
