using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>An expression whose names and types are settled.</summary>
/// <param name="Type">Its type; <see cref="LodeType.Any"/> only for a bare <c>unknown</c> and under reported errors.</param>
/// <param name="Origin">What it was made from, for explanations and findings; null for what lowering added.</param>
public abstract record BoundExpression(LodeType Type, SyntaxNode? Origin)
{
    /// <summary>The literal <c>unknown</c>.</summary>
    public static BoundExpression Unknown { get; } = new BoundConstant(LodeType.Any, null, null);

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract T Accept<T>(BoundVisitor<T> visitor);

    /// <summary>The expressions directly below it, in the order in which they are read.</summary>
    public abstract IEnumerable<BoundExpression> Children { get; }

    /// <summary>
    /// It and all expressions below it, parents first, each once however often lowering lets it stand; bodies of defines are not entered.
    /// </summary>
    public IEnumerable<BoundExpression> DescendantsAndSelf()
    {
        var seen = new HashSet<BoundExpression>(ReferenceEqualityComparer.Instance);
        var open = new List<BoundExpression> { this };
        while (open.Count > 0)
        {
            var node = open[^1];
            open.RemoveAt(open.Count - 1);
            if (!seen.Add(node))
            {
                continue;
            }

            yield return node;
            var first = open.Count;
            open.AddRange(node.Children);
            open.Reverse(first, open.Count - first);
        }
    }
}

/// <summary>A constant.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Origin">The literal.</param>
/// <param name="Value">A <see cref="double"/>, <see cref="string"/>, <see cref="DateOnly"/>, <see cref="bool"/> or <see cref="MemberSymbol"/>; null for <c>unknown</c>.</param>
public sealed record BoundConstant(LodeType Type, SyntaxNode? Origin, object? Value) : BoundExpression(Type, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitConstant(this);
}

/// <summary>The row of an entity that has a key; which row, the data say.</summary>
public sealed record BoundRowKey(EntitySymbol Entity, SyntaxNode? Origin, string Key) : BoundExpression(new EntityType(Entity), Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitRowKey(this);
}

/// <summary>A set of written members.</summary>
public sealed record BoundSet(LodeType Type, SyntaxNode? Origin, ImmutableArray<BoundExpression> Items) : BoundExpression(Type, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => Items;

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitSet(this);
}

/// <summary>A variable in scope.</summary>
public sealed record BoundVariable(VariableSymbol Variable, SyntaxNode? Origin) : BoundExpression(Variable.Type, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitVariable(this);
}

/// <summary>The subject: the row that the rule judges, or in a define the row it is asked of.</summary>
public sealed record BoundThis(EntitySymbol Entity, SyntaxNode? Origin) : BoundExpression(new EntityType(Entity), Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitThis(this);
}

/// <summary>The day of the run.</summary>
public sealed record BoundToday(SyntaxNode? Origin) : BoundExpression(LodeType.Date, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitToday(this);
}

/// <summary>A param of the pack.</summary>
public sealed record BoundParam(ParamSymbol Param, SyntaxNode? Origin) : BoundExpression(Param.Type, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitParam(this);
}

/// <summary>A field of a row; a bare field has <see cref="BoundThis"/> as target.</summary>
public sealed record BoundField(BoundExpression Target, FieldSymbol Field, SyntaxNode? Origin) : BoundExpression(Field.Type, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [Target];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitField(this);
}

/// <summary>All rows of an entity, in their order.</summary>
public sealed record BoundRows(EntitySymbol Entity, SyntaxNode? Origin) : BoundExpression(new SetType(new EntityType(Entity)), Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitRows(this);
}

/// <summary>An operation on values.</summary>
public sealed record BoundOperation(LodeType Type, SyntaxNode? Origin, Op Op, ImmutableArray<BoundExpression> Operands) : BoundExpression(Type, Origin)
{
    /// <summary>Of <see cref="Op.Host"/> the function; else null.</summary>
    public FunctionSymbol? Function { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => Operands;

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitOperation(this);
}

/// <summary><c>if c then a else b</c>; unknown where the condition is. Ranges pass through its branches.</summary>
public sealed record BoundConditional(LodeType Type, SyntaxNode? Origin, BoundExpression Condition, BoundExpression Then, BoundExpression Else)
    : BoundExpression(Type, Origin)
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Children => [Condition, Then, Else];

    /// <inheritdoc/>
    public override T Accept<T>(BoundVisitor<T> visitor) => visitor.VisitConditional(this);
}
