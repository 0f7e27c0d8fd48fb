using Lode.Semantics;

namespace Lode.Generation;

/// <summary>What a clause of a rule said of a row.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="IsTrue">Whether it is true; null where the data leave it open.</param>
public sealed record JudgedClause(BoundExpression Clause, bool? IsTrue);
