using Lode.Semantics;

namespace Lode;

/// <summary>
/// Whether the rows of an entity can be judged a block at a time: nothing may ask for other rows of it than the one that is judged.
/// </summary>
internal static class StreamObstacle
{
    /// <summary>What stands against it, in a sentence's end (<c>rule `x` looks at all `deals`</c>); null where nothing does.</summary>
    public static string? Of(Pack pack, EntitySymbol entity) =>
        pack.Entities.SelectMany(e => e.Fields).Where(f => RefersTo(f.Type, entity)).Select(f => $"`{f.Entity.Name}.{f.Name}` refers to `{entity.Collection}`")
            .Concat(pack.Params.Where(p => RefersTo(p.Type, entity)).Select(p => $"the param `{p.Name}` refers to `{entity.Collection}`"))
            .Concat(pack.Defines.Where(d => AsksFor(d.Body, entity)).Select(d => $"the define `{d.Name}` looks at `{entity.Collection}`"))
            .Concat(pack.Rules.Where(r => AsksFor(r.Condition, entity) || r.Actions.Any(a => a.Expressions.Any(e => AsksFor(e, entity))))
                .Select(r => $"the rule `{r.Name}` looks at `{entity.Collection}`"))
            .FirstOrDefault();

    private static bool AsksFor(BoundExpression expression, EntitySymbol entity) => expression.DescendantsAndSelf().Any(node =>
        (node is BoundRows rows && rows.Entity == entity) || (node is BoundRowKey key && key.Entity == entity));

    private static bool RefersTo(LodeType type, EntitySymbol entity) => type switch
    {
        EntityType row => row.Entity == entity,
        SetType set => RefersTo(set.Element, entity),
        _ => false,
    };
}
