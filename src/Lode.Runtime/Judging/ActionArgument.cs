using System.Collections.Immutable;

namespace Lode;

/// <summary>An argument of an action.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">A <see cref="double"/>, <see cref="string"/> (texts, enum members, keys of rows), <see cref="bool"/>, <see cref="DateOnly"/>,
/// an <see cref="ImmutableArray{T}"/> of those for a set, or null where unknown (or a range).</param>
public sealed record ActionArgument(string Name, object? Value);
