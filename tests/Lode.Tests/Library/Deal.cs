using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Library;

public enum DealKind
{
    Unknown, Framework, Mou, BindingAgreement, Offtake, Equity, Loan, Plurilateral,
}

/// <summary>A deal as a service would have it, in the types of C#.</summary>
public sealed record Deal(
    string Id, string? Title, DateOnly? Signed, string? Lead, string? Partner, IReadOnlyList<string>? Partners, string? LeadEntity, string? PartnerEntity,
    DealKind Kind, string[]? Minerals, string[]? Stages, decimal? Value, double? PublicFinancing, string? PublicFinancingStatus,
    int? FinancingDeadlineMonths, bool? PriceFloor, float? FloorPrice, bool? Offtake, bool? Binding, bool? ProjectsDisclosed, bool? Plurilateral, string? Status)
{
    /// <summary>The rows of a loaded table, cell by cell.</summary>
    public static IEnumerable<Deal> From(World world, EntitySymbol entity)
    {
        var table = world.Tables[entity.Ordinal];
        return Enumerable.Range(0, table.RowCount).Select(row => From(world, entity, table, row));
    }

    private static Deal From(World world, EntitySymbol entity, Table table, int row)
    {
        Column Of(string field) => table.Columns[entity.Field(field)!.Ordinal];
        double? Number(string field) => Of(field) is NumberColumn c && c.IsKnown(row) ? c.Values[row] : null;
        bool? Truth(string field) => Of(field) is BooleanColumn c && c.IsKnown(row) ? c.True[row] : null;
        string? Text(string field) => Of(field).IsKnown(row) ? Named(entity.Field(field)!.Type, ((CodeColumn)Of(field))[row]) : null;
        string[]? Set(string field) => Of(field) is SetColumn c && c.IsKnown(row) ? [.. c[row].ToArray().Select(m => Named(((SetType)entity.Field(field)!.Type).Element, (int)m))] : null;
        string Named(LodeType type, int code) => type switch
        {
            EnumType e => e.Enum.Members[code].Name,
            EntityType e => world.Tables[e.Entity.Ordinal].Keys[code],
            _ => world.Texts[code],
        };

        return new(
            table.Keys[row], Text("title"), Number("signed") is { } day ? DateOnly.FromDayNumber((int)day) : null, Text("lead"), Text("partner"), Set("partners"),
            Text("lead_entity"), Text("partner_entity"), Text("kind") is { } kind ? Enum.Parse<DealKind>(kind.Replace("_", ""), ignoreCase: true) : DealKind.Unknown,
            Set("minerals"), Set("stages"), (decimal?)Number("value"), Number("public_financing"), Text("public_financing_status"),
            (int?)Number("financing_deadline_months"), Truth("price_floor"), (float?)Number("floor_price"), Truth("offtake"), Truth("binding"),
            Truth("projects_disclosed"), Truth("plurilateral"), Text("status"));
    }
}
