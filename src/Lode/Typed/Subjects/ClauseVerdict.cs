namespace Lode;

/// <summary>What one clause of a rule's condition says of an object.</summary>
/// <param name="Clause">The clause as it is written.</param>
/// <param name="IsTrue">Whether it is true; null where the data leave it open.</param>
public sealed record ClauseVerdict(string Clause, bool? IsTrue);
