using Lode.Semantics;

namespace Lode.Emit;

/// <summary>A clause that compares a subject's own field with what is the same everywhere.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Test">The place of its test among all that are made; clauses that say the same share one.</param>
public sealed record TestedClause(BoundExpression Clause, int Test);
