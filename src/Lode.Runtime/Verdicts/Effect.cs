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
