using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>What the names of an expression stand for.</summary>
/// <param name="This">The subject, or the row that a define is asked of; null where there is none.</param>
/// <param name="Variables">The variables.</param>
internal sealed record Scope(Node? This, ImmutableDictionary<VariableSymbol, Node> Variables)
{
    /// <summary>The deepest block of anything that an expression reads: where it has its value.</summary>
    public Block BlockOf(BoundExpression expression, Block root)
    {
        var deepest = root;
        var open = new Stack<BoundExpression>([expression]);
        while (open.TryPop(out var next))
        {
            var block = next switch
            {
                BoundThis or BoundFired or BoundTotalScore => This?.Block,
                BoundVariable v => Variables.GetValueOrDefault(v.Variable)?.Block,
                _ => null,
            };
            deepest = block is not null && block.Depth > deepest.Depth ? block : deepest;
            foreach (var child in next.Children)
            {
                open.Push(child);
            }
        }

        return deepest;
    }
}
