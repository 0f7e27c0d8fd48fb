using System.Collections.Immutable;

namespace Lode.Runtime.Scalars;

/// <summary>A world with what compiled rules need to judge it.</summary>
/// <param name="World">The data.</param>
/// <param name="Constants">The rules' constants in it.</param>
/// <param name="InForce">By the rule's ordinal, whether it is in force on the world's day.</param>
/// <param name="Entities">By the rule's ordinal, the table of its subjects.</param>
public sealed record BoundWorld(World World, Constants Constants, ImmutableArray<bool> InForce, ImmutableArray<int> Entities);
