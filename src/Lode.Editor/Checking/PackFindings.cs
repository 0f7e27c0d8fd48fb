using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Everything found in the rule files of a pack: syntax, names, types, keys, and lint of what has no errors.</summary>
public static class PackFindings
{
    /// <summary>All findings, by file and place, once the data are there.</summary>
    public static ImmutableArray<Diagnostic> Of(PackSnapshot snapshot)
    {
        _ = snapshot.World;
        return [.. snapshot.Checked().All];
    }

    /// <summary>Those of a file, by place, as far as they are known by now: without what rests on the data while those are being read.</summary>
    /// <returns>The same array until something new is found.</returns>
    public static ImmutableArray<Diagnostic> Of(PackSnapshot snapshot, string name) => snapshot.Checked().Of(name);
}
