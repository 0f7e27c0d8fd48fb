namespace Lode.Samples;

/// <summary>A deal as callers send it; the rules' fields by name, and what is left out is unknown.</summary>
public sealed record Deal(
    string Id, string? Title, DateOnly? Signed, string? Lead, string? Partner, IReadOnlyList<string>? Partners, string? LeadEntity, string? PartnerEntity,
    string? Kind, IReadOnlyList<string>? Minerals, IReadOnlyList<string>? Stages, double? Value, double? PublicFinancing, string? PublicFinancingStatus,
    double? FinancingDeadlineMonths, bool? PriceFloor, double? FloorPrice, bool? Offtake, bool? Binding, bool? ProjectsDisclosed, bool? Plurilateral,
    string? Status);
