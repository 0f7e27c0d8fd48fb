using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>The columns of a test's world: what the test gives, else what the data say, with references following rows to their new numbers.</summary>
internal sealed class TestColumns(World data, World keys, ImmutableArray<TestTable> tables, Evaluator frame)
{
    private readonly WorldView _view = new(data, CancellationToken.None);

    /// <summary>The columns of a table.</summary>
    public ImmutableArray<Column> Of(TestTable table) =>
        [.. table.Entity.Fields.Select(field => table.IsChanged || IsMoved(field.Type)
            ? ColumnWriter.Write(field.Type, [.. table.Rows.Select((row, i) => ValueOf(field, row, i))], data.Texts)
            : data.Tables[table.Entity.Ordinal].Columns[field.Ordinal])];

    /// <summary>A value of the data as it stands in the test's world.</summary>
    public Value Moved(Value value, LodeType type) => (type, value) switch
    {
        _ when !IsMoved(type) => value,
        (SetType set, SetValue members) => SetValue.Of(members.Members.Select(m => Moved(m, set.Element))),
        (EntityType { Entity: var entity }, CodeValue code) =>
            keys.Tables[entity.Ordinal].Row(data.Tables[entity.Ordinal].Keys[code.Code]) is >= 0 and var row ? new CodeValue(row) : Value.Unknown,
        _ => value,
    };

    /// <summary>The value of a param as it stands in the test's world: a set of rows speaks of those that the test has.</summary>
    public Value MovedParam(Value value, LodeType type) => (Moved(value, type), value) switch
    {
        (SetValue moved, SetValue written) when written.Members.All(m => m.IsKnown) => SetValue.Of(moved.Members.Where(m => m.IsKnown)),
        (var moved, _) => moved,
    };

    private Value ValueOf(FieldSymbol field, TestRow row, int index)
    {
        var given = row.Changes?.Fields.LastOrDefault(f => f.Field == field)?.Value;
        return given is not null ? frame.Evaluate(given)
            : row.Base is { } origin ? Moved(_view.Read(new Cell(field, origin), () => field.Name), field.Type)
            : TestTable.MadeUpKey(field, index, row.Key);
    }

    private bool IsMoved(LodeType type) => type switch
    {
        EntityType e => tables[e.Entity.Ordinal].IsReplaced,
        SetType s => IsMoved(s.Element),
        _ => false,
    };
}
