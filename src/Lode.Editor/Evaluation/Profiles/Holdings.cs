using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Editor;

/// <summary>What the data hold of what a name stands for, as Markdown; null where they say nothing of it.</summary>
internal static class Holdings
{
    private const int MostFields = 8;

    /// <summary>Of a declared name.</summary>
    public static string? Of(Document document, Symbol symbol, CancellationToken budget, CancellationToken cancellation) => (symbol, document.Pack.World) switch
    {
        (RuleSymbol rule, not null) => Verdicts(document.Pack, rule, budget, cancellation),
        (FieldSymbol field, { } world) => FieldProfile.Of(field, world),
        (EntitySymbol entity, { } world) => $"{world.Tables[entity.Ordinal].RowCount} rows.",
        (MemberSymbol member, { } world) => Uses(document.Pack.Bound, member, world),
        _ => null,
    };

    /// <summary>Of a row: its first fields that are known.</summary>
    public static string? Row(World world, EntitySymbol entity, string key)
    {
        var table = world.Tables[entity.Ordinal];
        if (table.Row(key) is not (>= 0 and var row))
        {
            return null;
        }

        var literals = new LiteralText(world);
        var known = entity.Fields.Where(field => !field.IsKey).Select(field => (field.Name, Value: literals.Of(field, row))).Where(field => field.Value is not null).ToArray();
        var lines = known.Take(MostFields).Select(field => $"{field.Name}: {FieldProfile.Short(field.Value!)}");
        return $"```lode\n{entity.Name} {LiteralText.Key(FieldProfile.Short(key))}\n```\n\n```text\n{string.Join('\n', lines)}{(known.Length > MostFields ? $"\n… and {known.Length - MostFields} more" : "")}\n```";
    }

    private static string? Verdicts(PackSnapshot pack, RuleSymbol rule, CancellationToken budget, CancellationToken cancellation) =>
        // Of a rule with errors there is nothing to count.
        pack.Bound.Rules.Contains(rule) && pack.Counts.Of(rule, budget, cancellation) is { } survey ? $"{CountText.Of(survey)} {rule.Entity.Collection}." : null;

    private static string? Uses(Pack pack, MemberSymbol member, World world)
    {
        var uses = from entity in pack.Entities
                   from field in entity.Fields
                   where Enum(field.Type) == member.Enum
                   let counts = FieldProfile.Counts(world.Tables[entity.Ordinal].Columns[field.Ordinal])
                   select $"{counts.FirstOrDefault(c => c.Value == member.Ordinal).Count} of {world.Tables[entity.Ordinal].RowCount} in `{entity.Collection}.{field.Name}`";
        return string.Join(", ", uses) is { Length: > 0 } text ? text + "." : null;
    }

    private static EnumSymbol? Enum(LodeType type) => ((type as SetType)?.Element ?? type) is EnumType e ? e.Enum : null;
}
