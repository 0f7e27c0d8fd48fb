using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>What is made of the members of a set.</summary>
public enum AggregateKind
{
    /// <summary>How many members belong; a range where some may.</summary>
    Count,

    /// <summary>How many distinct values.</summary>
    CountDistinct,

    /// <summary>Their sum in row order; a range where some may belong.</summary>
    Sum,

    /// <summary>The least value; a range where it is not exact.</summary>
    Min,

    /// <summary>The greatest value; a range where it is not exact.</summary>
    Max,

    /// <summary>The mean.</summary>
    Average,

    /// <summary>The middle value.</summary>
    Median,

    /// <summary>The value at the greatest key; the earlier row wins a tie.</summary>
    Last,

    /// <summary>The value at the least key; the earlier row wins a tie.</summary>
    First,

    /// <summary>The set of the values.</summary>
    Set,

    /// <summary>Kleene or of the values (conditions).</summary>
    Some,

    /// <summary>Kleene and of the values (conditions).</summary>
    Every,
}

/// <summary>One variable of an aggregate and the set that it ranges over; the set may read earlier variables.</summary>
public sealed record BoundBinder(VariableSymbol Variable, BoundExpression Source);

/// <summary>An aggregate or quantifier.</summary>
/// <param name="Type">The type of its value.</param>
/// <param name="Origin">As written.</param>
/// <param name="Kind">What it makes of the members.</param>
/// <param name="Value">What is gathered; null for <see cref="AggregateKind.Count"/>; the condition of a quantifier.</param>
/// <param name="Key">The key of <see cref="AggregateKind.Last"/> and <see cref="AggregateKind.First"/>, else null.</param>
/// <param name="Binders">At least one.</param>
/// <param name="Where">The condition of belonging, or null.</param>
/// <param name="SkipsUnknown">Whether members of unknown belonging, key or value are left out.</param>
public sealed record BoundAggregate(
    LodeType Type, SyntaxNode? Origin, AggregateKind Kind, BoundExpression? Value, BoundExpression? Key,
    ImmutableArray<BoundBinder> Binders, BoundExpression? Where, bool SkipsUnknown) : BoundExpression(Type, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children =>
        Binders.Select(b => b.Source).Concat(new[] { Where, Value, Key }.OfType<BoundExpression>());

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitAggregate(this);
}
