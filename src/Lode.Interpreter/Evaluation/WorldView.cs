using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>A cell: a field of a row of an entity's table.</summary>
internal readonly record struct Cell(FieldSymbol Field, int Row);

/// <summary>The world as values. Used by one evaluation at a time.</summary>
internal sealed class WorldView(World world, CancellationToken cancellation)
{
    private readonly Dictionary<EntitySymbol, SetValue> _rows = [];

    /// <summary>The data.</summary>
    public World World { get; } = world;

    /// <summary>Stops a long evaluation.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Where set, every cell that is read is added to it, with its name.</summary>
    public Dictionary<Cell, string>? Reads { get; init; }

    /// <summary>Where set, the value that a cell has instead of that of the data.</summary>
    public (Cell Cell, Value Value)? Change { get; init; }

    /// <summary>The table of an entity.</summary>
    public Table Table(EntitySymbol entity) => World.Tables[entity.Ordinal];

    /// <summary>All rows of an entity.</summary>
    public SetValue Rows(EntitySymbol entity)
    {
        if (!_rows.TryGetValue(entity, out var rows))
        {
            var codes = Enumerable.Range(0, Table(entity).RowCount).Select(Value (row) => new CodeValue(row));
            _rows[entity] = rows = new SetValue([.. codes], MissingCells.None);
        }

        return rows;
    }

    /// <summary>The value of a cell; where it has none, the cell is missing by its name.</summary>
    public Value Read(Cell cell, Func<string> name)
    {
        Reads?.TryAdd(cell, name());
        return Change is { } change && change.Cell == cell
            ? change.Value.IsKnown ? change.Value : new UnknownValue(MissingCells.Of(name()))
            : Read(Table(cell.Field.Entity).Columns[cell.Field.Ordinal], cell.Row, cell.Field.Type, () => MissingCells.Of(name()));
    }

    /// <summary>The value of a param.</summary>
    public Value Read(ParamSymbol param) => Read(World.Params.Columns[param.Ordinal], 0, param.Type, () => MissingCells.None);

    private Value Read(Column column, int row, LodeType type, Func<MissingCells> missing) => column switch
    {
        _ when !column.IsKnown(row) => new UnknownValue(missing()),
        NumberColumn numbers => new NumberValue(numbers.Values[row]),
        BooleanColumn booleans => Value.Of(booleans.True[row]),
        CodeColumn codes => Single(codes[row], type),
        SetColumn sets => Set(sets[row].ToArray(), ((SetType)type).Element, missing),
        _ => throw new ArgumentException("A column of an unknown kind.", nameof(column)),
    };

    private SetValue Set(double[] items, LodeType element, Func<MissingCells> missing)
    {
        var members = items.Select(item => double.IsNaN(item) ? Value.Unknown : Single(item, element)).ToImmutableArray();
        return new(members, items.Any(double.IsNaN) ? missing() : MissingCells.None);
    }

    private Value Single(double item, LodeType type) => type switch
    {
        NumberType or DateType => new NumberValue(item),
        BooleanType => Value.Of(item != 0),
        TextType => new TextValue(World.Texts[(int)item]),
        _ => new CodeValue((int)item),
    };
}
