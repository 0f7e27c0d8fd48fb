using System.Collections.Immutable;
using Lode.Analysis;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Everything found in the rule files of a pack: syntax, names, types, keys, and lint once there are no errors.</summary>
public static class PackFindings
{
    /// <summary>Needs every row judged, which an editor does not wait for; its comments are not idle here.</summary>
    private const string NeedsVerdicts = "LODE3008";

    /// <summary>All findings, by file and place.</summary>
    public static ImmutableArray<Diagnostic> Of(PackSnapshot snapshot)
    {
        var (pack, world) = (snapshot.Bound, snapshot.World);
        var found = snapshot.FileFindings.Concat(pack.Diagnostics).ToList();
        if (world is not null)
        {
            found.AddRange(KeyCheck.Check(pack, new WorldKeys(world)));
        }

        var linted = !found.Exists(d => d.Severity == Severity.Error);
        if (linted)
        {
            found.AddRange(Linter.Check(new LintContext(pack, snapshot.Facts)));
        }

        return SuppressionFilter.Apply(found, pack.Trees, code => WasLookedFor(code, linted && world is not null));
    }

    private static bool WasLookedFor(string code, bool withLint) =>
        !code.StartsWith("LODE3", StringComparison.Ordinal) || (withLint && code != NeedsVerdicts);

    private sealed class WorldKeys(World world) : IKeyCatalog
    {
        public IReadOnlyCollection<string>? Keys(EntitySymbol entity) => world.Tables[entity.Ordinal].Keys;
    }
}
