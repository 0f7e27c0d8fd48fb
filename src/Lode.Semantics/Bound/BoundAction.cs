using System.Collections.Immutable;

namespace Lode.Semantics;

/// <summary>Something that follows when a rule fires.</summary>
public abstract record BoundAction
{
    /// <summary>The expressions that it holds.</summary>
    public virtual IEnumerable<BoundExpression> Expressions => [];
}

/// <summary>A flag; without a text of its own the message is the rule's title, or its name, as a constant.</summary>
public sealed record BoundFlag(BoundExpression Message) : BoundAction
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Expressions => [Message];
}

/// <summary>A score, to the unnamed one or to a target.</summary>
public sealed record BoundScore(BoundExpression Amount, string? Target) : BoundAction
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Expressions => [Amount];
}

/// <summary>A tag.</summary>
public sealed record BoundTag(string Tag) : BoundAction;

/// <summary>An action for the host, arguments in the order of the parameters; those left out are <see cref="BoundExpression.Unknown"/>.</summary>
public sealed record BoundActionCall(ActionSymbol Action, ImmutableArray<BoundExpression> Arguments) : BoundAction
{
    /// <inheritdoc/>
    public override IEnumerable<BoundExpression> Expressions => Arguments;
}
