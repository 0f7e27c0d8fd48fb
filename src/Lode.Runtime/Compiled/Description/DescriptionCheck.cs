using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>Whether the numbers of a description name what there is.</summary>
internal static class DescriptionCheck
{
    /// <summary>The first thing that does not; null where all do.</summary>
    public static string? Problem(Description d)
    {
        bool Is(int table) => table >= 0 && table < d.Entities.Length;
        bool Fits(ValueShape type) => (type.Kind == CellKind.Row) == Is(type.Table) && (type.Kind == CellKind.Member) == (type.Enum is not null);
        bool Fields(ImmutableArray<FieldShape> fields) => !fields.IsDefault && fields.Index().All(f => f.Item.Ordinal == f.Index && Fits(f.Item.Type));
        bool Column(CellData column, FieldShape field, int rows) => column.Suits(field.Type) && column.Count == rows;
        bool Member(ConstantMember member) => member.Kind switch
        {
            ConstantMemberKind.Row => member.Value >= 0 && member.Value < d.Constants.Rows.Length,
            ConstantMemberKind.Text => member.Value >= 0 && member.Value < d.Constants.Texts.Length,
            _ => true,
        };
        (string What, Func<bool> Holds)[] checks =
        [
            ("its entities", () => d.Entities.Index().All(e => e.Item.Ordinal == e.Index && Fields(e.Item.Fields)) && d.Subject >= -1 && d.Subject < d.Entities.Length),
            ("its params", () => Fields(d.Params) && d.Defaults.Length == d.Params.Length && d.Params.All(p => Column(d.Defaults[p.Ordinal], p, 1))),
            ("its rules", () => d.Rules.All(r => Is(r.Entity) && r.Scores.All(s => s.Param < d.Params.Length))),
            ("its constants", () => d.Constants.Rows.All(r => Is(r.Table)) && d.Constants.Sets.All(s => s.All(Member)) && d.Constants.Enums.All(e => !e.IsDefault)),
            ("its rows", () => d.Rows.All(t => Is(t.Entity) && t.Columns.Length == d.Entities[t.Entity].Fields.Length
                && t.Columns.Index().All(c => Column(c.Item, d.Entities[t.Entity].Fields[c.Index], t.Keys.Length)))),
        ];
        return checks.Where(c => !c.Holds()).Select(c => $"{c.What} do not fit together").FirstOrDefault();
    }
}
