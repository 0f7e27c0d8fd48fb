using System.Collections.Immutable;
using Lode.Analysis;
using Lode.Data;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>Everything that is found in rule files beyond what binding finds: keys that no row has, lint, and comments that allow what is not there.</summary>
internal static class PackCheck
{
    private const int MostRowsJudged = 20_000;

    /// <summary>All findings in rule files, by file and place.</summary>
    public static ImmutableArray<Diagnostic> Findings(PackFiles files, Pack pack, World? world, bool withLint)
    {
        var keys = world is null ? [] : KeyCheck.Check(pack, new WorldKeys(world));
        var found = files.Diagnostics.Concat(pack.Diagnostics).Concat(keys).ToList();
        var linted = withLint && !found.Exists(d => d.Severity == Severity.Error);
        if (linted)
        {
            found.AddRange(Linter.Check(new LintContext(
                pack, world is null ? null : new DataFacts(world), world is null || HasNoCode(pack) ? null : rule => Undetermined(pack, world, rule))));
        }

        return SuppressionFilter.Apply(found, pack.Trees, code => IsFoundWithout(code) || (linted && world is not null));
    }

    // Without the code of functions verdicts would be open for no reason that an analyst could mend.
    private static bool HasNoCode(Pack pack) => pack.Functions.Added.Any(f => f.Code is null);

    // Lint is found by a whole check alone; the other codes by every load.
    private static bool IsFoundWithout(string code) => !code.StartsWith("LODE3", StringComparison.Ordinal);

    private static int Undetermined(Pack pack, World world, RuleSymbol rule)
    {
        var rows = world.Tables[rule.Entity.Ordinal].RowCount;
        var engine = new InterpreterEngine(pack);
        return rows > MostRowsJudged ? 0
            : Enumerable.Range(0, rows).Count(row => engine.Detail(world, rule.Ordinal, row) is { Verdict: Verdict.Undetermined });
    }

    private sealed class WorldKeys(World world) : IKeyCatalog
    {
        public IReadOnlyCollection<string>? Keys(EntitySymbol entity) => world.Tables[entity.Ordinal].Keys;
    }
}
