using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Makes the world of a test from the data and what the test gives.</summary>
public static class TestWorld
{
    /// <summary>The world of a test.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="data">The pack's data.</param>
    /// <param name="test">The test.</param>
    public static World Of(Pack pack, World data, BoundTest test)
    {
        var tables = pack.Entities
            .Select(e => TestTable.Of(e, data.Tables[e.Ordinal], [.. test.Givens.Where(g => g.Entity == e)], e == test.Rule.Entity))
            .ToImmutableArray();
        // Keys alone: enough to find the rows that given values speak of.
        var keys = data with
        {
            Tables = [.. tables.Select(t => data.Tables[t.Entity.Ordinal] with { Keys = [.. t.Rows.Select(r => r.Key)] })],
        };
        var frame = new Judgement(new WorldView(keys, CancellationToken.None), new AggregatePlans(), new Row(test.Rule.Entity, 0)).Frame(null);
        var columns = new TestColumns(data, keys, tables, frame);
        return keys with
        {
            Tables = [.. tables.Select(t => keys.Tables[t.Entity.Ordinal] with { Columns = columns.Of(t) })],
            Params = data.Params with { Columns = ParamColumns(pack, data, test, columns, frame) },
            Today = test.Today ?? pack.Today ?? data.Today,
        };
    }

    /// <summary>The row of the subject in the world of a test: the first one given of the rule's entity.</summary>
    public static int SubjectRow(World world, BoundTest test) =>
        test.Givens.FirstOrDefault(g => g.Entity == test.Rule.Entity)?.Key is { } key
            ? Math.Max(0, world.Tables[test.Rule.Entity.Ordinal].Row(key))
            : 0;

    private static ImmutableArray<Column> ParamColumns(Pack pack, World data, BoundTest test, TestColumns columns, Evaluator frame)
    {
        var view = new WorldView(data, CancellationToken.None);
        Value ValueOf(ParamSymbol param) =>
            test.Params.LastOrDefault(p => p.Param == param)?.Value is { } given ? frame.Evaluate(given) : columns.MovedParam(view.Read(param), param.Type);
        return [.. pack.Params.Select(p => ColumnWriter.Write(p.Type, [ValueOf(p)], data.Texts))];
    }
}
