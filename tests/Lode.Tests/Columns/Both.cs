using System.Collections.Immutable;
using Lode.Generation;
using Lode.Runtime;
using Lode.Runtime.Columns;
using Lode.Runtime.Scalars;
using Lode.Semantics;

namespace Lode.Tests.Columns;

/// <summary>Both shapes of a compiled pack in one world.</summary>
internal static class Both
{
    /// <summary>The columnar verdicts, after a look that the scalar ones are the same, and what the work was.</summary>
    public static (ImmutableArray<RuleVerdicts?> Verdicts, ColumnProgram Program) Judge(CompiledPack compiled, Pack pack, World world, bool compares = true)
    {
        var bound = Bind(compiled, pack, world);
        var judged = ColumnJudge.Run(compiled.Columns, bound, CancellationToken.None);
        if (compares)
        {
            Compare(pack, world, judged.Verdicts, ScalarJudge.Judge(compiled.Scalars, bound, CancellationToken.None));
        }

        return judged;
    }

    /// <summary>A world as compiled rules take it.</summary>
    public static BoundWorld Bind(CompiledPack compiled, Pack pack, World world) => new(
        world, new Constants(compiled.Constants, world), [.. pack.Rules.Select(r => r.InForce(world.Today))],
        [.. pack.Rules.Select(r => r.Entity.Ordinal)]);

    private static void Compare(Pack pack, World world, ImmutableArray<RuleVerdicts?> columns, ImmutableArray<RuleVerdicts?> scalars)
    {
        foreach (var rule in pack.Rules)
        {
            var (mine, other) = (columns[rule.Ordinal], scalars[rule.Ordinal]);
            Assert.Equal(other is null, mine is null);
            for (var row = 0; row < (mine?.Fires.Length ?? 0); row++)
            {
                Assert.True(mine![row] == other![row], $"{rule.Name} on row {row} of {world.Tables[rule.Entity.Ordinal].RowCount}: {mine[row]}, not {other[row]}");
            }

            Assert.Equal(other?.Fires.Words.ToArray(), mine?.Fires.Words.ToArray());
            Assert.Equal(other?.Undetermined.Words.ToArray(), mine?.Undetermined.Words.ToArray());
        }
    }
}
