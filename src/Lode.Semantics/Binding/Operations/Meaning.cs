using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>What an operator or function means: how its operands relate, and a signature for each choice of their types.</summary>
internal sealed record Meaning(Relation Relation, params ImmutableArray<Signature> Signatures)
{
    /// <summary>What else must hold of the operands, beyond their types.</summary>
    public Action<ImmutableArray<BoundExpression>, Scope>? Check { get; init; }
}

/// <summary>One choice of types.</summary>
/// <param name="Operands">What each operand must be; of one pattern alone, all must be it.</param>
/// <param name="Result">The type of the value.</param>
/// <param name="Build">Makes the operation, or the operations it is lowered to.</param>
internal sealed record Signature(ImmutableArray<Pattern> Operands, Func<ImmutableArray<BoundExpression>, LodeType> Result, Build Build)
{
    public bool Accepts(ImmutableArray<BoundExpression> operands) =>
        Operands.Length == 1
            ? operands.All(o => Operands[0].Accepts(o.Type))
            : operands.Length == Operands.Length && operands.Zip(Operands).All(p => p.Second.Accepts(p.First.Type));
}

/// <summary>Makes a bound expression of operands.</summary>
internal delegate BoundExpression Build(SyntaxNode origin, LodeType type, ImmutableArray<BoundExpression> operands);
