using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>A pack's entities, params and rules as what judges them knows them.</summary>
internal static class PackShapes
{
    /// <summary>The entities, by their ordinal.</summary>
    public static ImmutableArray<EntityShape> Entities(Pack pack)
    {
        var read = Reads(pack);
        return [.. pack.Entities.Select(e => Entity(e, read))];
    }

    /// <summary>One of them.</summary>
    public static EntityShape Of(Pack pack, EntitySymbol entity) => Entity(entity, Reads(pack));

    /// <summary>The params, by their ordinal.</summary>
    public static ImmutableArray<FieldShape> Params(Pack pack) => [.. pack.Params.Select(p => new FieldShape(p.Name, "param", p.Ordinal, Of(p.Type), false, true))];

    /// <summary>The rules, by their ordinal.</summary>
    public static ImmutableArray<RuleShape> Rules(Pack pack) => [.. pack.Rules.Select(r => new RuleShape(
        r.Name, r.Title, r.Entity.Ordinal, r.Severity.ToString().ToLowerInvariant(), (int)r.Severity, r.Tags, r.From, r.Until, [.. ScoresOf(r)]))];

    /// <summary>The scores that a rule may add to.</summary>
    public static IEnumerable<ScoreShape> ScoresOf(RuleSymbol rule) => rule.Actions.OfType<BoundScore>().Select(score => Score(score.Target, score.Amount, 1));

    private static ScoreShape Score(string? target, BoundExpression amount, double sign) => amount switch
    {
        BoundConstant { Value: double value } => new(target, sign * value),
        BoundOperation { Op: Op.Negate, Operands: [var operand] } => Score(target, operand, -sign),
        BoundParam { Param: { Type: NumberType } param } => new(target, sign, param.Ordinal),
        _ => new(target, null),
    };

    private static HashSet<FieldSymbol> Reads(Pack pack) =>
    [
        .. pack.Rules.SelectMany(r => r.Expressions).Concat(pack.Defines.Select(d => d.Body))
            .SelectMany(e => e.DescendantsAndSelf()).OfType<BoundField>().Select(f => f.Field),
    ];

    private static EntityShape Entity(EntitySymbol entity, HashSet<FieldSymbol> read) => new(
        entity.Name, entity.Collection, entity.Ordinal,
        [.. entity.Fields.Select(f => new FieldShape(f.Name, entity.Name, f.Ordinal, Of(f.Type), f.IsKey, read.Contains(f)))]);

    private static ValueShape Of(LodeType type) => type switch
    {
        SetType set => Of(set.Element) with { IsSet = true, Written = type.ToString()! },
        NumberType number => new(CellKind.Number, type.ToString()) { IsPercent = number.IsPercent },
        DateType => new(CellKind.Date, type.ToString()!),
        BooleanType => new(CellKind.Boolean, type.ToString()!),
        EnumType e => new(CellKind.Member, type.ToString()!) { Enum = new(e.Enum.Name, [.. e.Enum.Members.Select(m => m.Name)]) },
        EntityType e => new(CellKind.Row, type.ToString()!) { Table = e.Entity.Ordinal, Collection = e.Entity.Collection },
        _ => new(CellKind.Text, type.ToString()!),
    };
}
