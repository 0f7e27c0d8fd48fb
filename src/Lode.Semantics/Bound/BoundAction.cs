using System.Collections.Immutable;

namespace Lode.Semantics;

/// <summary>Something that follows when a rule fires.</summary>
public abstract record BoundAction;

/// <summary>A flag; without a text of its own the message is the rule's title, or its name, as a constant.</summary>
public sealed record BoundFlag(BoundExpression Message) : BoundAction;

/// <summary>A score, to the unnamed one or to a target.</summary>
public sealed record BoundScore(BoundExpression Amount, string? Target) : BoundAction;

/// <summary>A tag.</summary>
public sealed record BoundTag(string Tag) : BoundAction;

/// <summary>An action for the host, arguments in the order of the parameters; those left out are <see cref="BoundExpression.Unknown"/>.</summary>
public sealed record BoundActionCall(ActionSymbol Action, ImmutableArray<BoundExpression> Arguments) : BoundAction;
