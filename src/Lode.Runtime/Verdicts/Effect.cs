using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>What a rule that fired asks for.</summary>
public abstract record Effect;

/// <summary>A flag with its rendered message.</summary>
public sealed record FlagEffect(string Message) : Effect;

/// <summary>A score; <paramref name="Amount"/> is NaN where it is unknown or a range.</summary>
public sealed record ScoreEffect(double Amount, string? Target) : Effect;

/// <summary>A tag.</summary>
public sealed record TagEffect(string Tag) : Effect;

/// <summary>An action for the host.</summary>
public sealed record ActionEffect(string Action, ImmutableArray<ActionArgument> Arguments) : Effect;

/// <summary>An argument of an action.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">A <see cref="double"/>, <see cref="string"/> (texts, enum members, keys of rows), <see cref="bool"/>, <see cref="DateOnly"/>,
/// an <see cref="ImmutableArray{T}"/> of those for a set, or null where unknown (or a range).</param>
public sealed record ActionArgument(string Name, object? Value);
