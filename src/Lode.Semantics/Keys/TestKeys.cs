using System.Globalization;

namespace Lode.Semantics.Binding;

/// <summary>The keys of a test's own world: the rows that it gives, and the data's rows where it gives no others in their stead.</summary>
internal sealed class TestKeys
{
    private readonly KnownKeys _known;
    private readonly HashSet<Row> _given;
    private readonly HashSet<EntitySymbol> _replaced;

    public TestKeys(BoundTest test, KnownKeys known)
    {
        _known = known;
        _given = [.. test.Givens.Select(g => new Row(g.Entity, g.Key ?? KeyOf(g)))];
        _replaced = [test.Rule.Entity, .. test.Givens.Where(g => g.Key is null).Select(g => g.Entity)];
    }

    public bool Has(EntitySymbol entity, string key) =>
        _given.Contains(new(entity, key)) || (!_replaced.Contains(entity) && _known.Has(entity, key));

    private static string KeyOf(BoundGiven given) => string.Join('/', given.Entity.Keys.Select(k =>
        given.Fields.Where(f => f.Field == k).Select(f => Part(f.Value)).FirstOrDefault("-")));

    private static string Part(BoundExpression value) => value switch
    {
        BoundRowKey row => row.Key,
        BoundConstant { Value: double d } => d.ToString("R", CultureInfo.InvariantCulture),
        BoundConstant { Value: DateOnly d } => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        BoundConstant { Value: bool b } => b ? "yes" : "no",
        BoundConstant { Value: { } other } => other.ToString()!,
        _ => "-",
    };

    private sealed record Row(EntitySymbol Entity, string Key);
}
