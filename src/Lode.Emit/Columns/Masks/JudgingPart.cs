using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>
/// Rules that are judged one behind the other, and the tests that they are the first to ask: few enough that the masks they share stay in the
/// nearest cache.
/// </summary>
/// <param name="Entity">Whose rules they are.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Layers">The layers that begin here.</param>
internal sealed record JudgingPart(EntitySymbol Entity, ImmutableArray<RuleValue> Rules, ImmutableArray<int> Layers)
{
    /// <summary>How many rules one part judges.</summary>
    private const int MostRules = 64;

    /// <summary>The tests, in the order in which they are asked.</summary>
    public List<Node> Tests { get; } = [];

    /// <summary>The parts of a pack in the order in which they run.</summary>
    public static ImmutableArray<JudgingPart> Of(Context context)
    {
        var parts = ImmutableArray.CreateBuilder<JudgingPart>();
        foreach (var entity in context.Rules.GroupBy(r => r.Rule.Entity).OrderBy(e => e.Key.Ordinal))
        {
            var begun = new HashSet<int>();
            foreach (var rules in entity.Chunk(MostRules))
            {
                parts.Add(new(entity.Key, [.. rules], [.. rules.Select(r => r.Rule.Layer).Distinct().Where(begun.Add)]));
            }
        }

        return parts.ToImmutable();
    }
}
