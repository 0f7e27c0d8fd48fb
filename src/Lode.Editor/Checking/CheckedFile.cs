using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What is found in a file.</summary>
/// <param name="File">The file as bound.</param>
/// <param name="Own">What it shows by itself: syntax, names, types, keys, and lint once it has no errors.</param>
/// <param name="HasErrors">Whether it has errors.</param>
internal sealed record CheckedFile(PackFile File, ImmutableArray<Diagnostic> Own, bool HasErrors)
{
    /// <summary>Needs every row judged, which an editor does not wait for; its comments are not idle here.</summary>
    private const string NeedsVerdicts = "LODE3008";

    /// <summary>What is found in each of its parts, by <see cref="FilePart.Key"/>.</summary>
    public IReadOnlyDictionary<object, CheckedPart> Parts { get; init; } = ImmutableDictionary<object, CheckedPart>.Empty;

    /// <summary>The parts in which nothing is found though all was looked for, by <see cref="FilePart.Wording"/>.</summary>
    public IReadOnlySet<object> Clean { get; init; } = ImmutableHashSet<object>.Empty;

    private ImmutableArray<Diagnostic> _about = [];
    private ImmutableArray<Diagnostic> _around = [];
    private bool? _lookedForAll;

    /// <summary>All findings, without those that a comment allows, by place.</summary>
    public ImmutableArray<Diagnostic> Findings { get; private init; } = [];

    /// <summary>With what is found about the file as such, and in how the pack goes together; itself where that is no news.</summary>
    /// <param name="about">What is wrong with the file as such.</param>
    /// <param name="around">What the rest of the pack makes of it.</param>
    /// <param name="lookedForAll">Whether all was looked for that a comment can allow.</param>
    public CheckedFile Among(ImmutableArray<Diagnostic> about, ImmutableArray<Diagnostic> around, bool lookedForAll) =>
        _lookedForAll is { } before && (before == lookedForAll || File.Tree.Suppressions.IsEmpty) && about.SequenceEqual(_about) && AreSame(around, _around)
            ? this
            : this with
            {
                _about = about,
                _around = around,
                _lookedForAll = lookedForAll,
                Findings = SuppressionFilter.Apply([.. about, .. Own, .. around], File.Tree, code => WasLookedFor(code, lookedForAll)),
            };

    private static bool WasLookedFor(string code, bool lookedForAll) =>
        !code.StartsWith("LODE3", StringComparison.Ordinal) || (lookedForAll && code != NeedsVerdicts);

    private static bool AreSame(ImmutableArray<Diagnostic> now, ImmutableArray<Diagnostic> before) =>
        now.Length == before.Length && now.Zip(before).All(p => p.First.Source == p.Second.Source && p.First.Code == p.Second.Code && p.First.Span == p.Second.Span
            && p.First.Message == p.Second.Message && p.First.Related.SequenceEqual(p.Second.Related));
}

/// <summary>What is found in a rule, define, param or test, which stays as long as it is not bound again and the data are the same.</summary>
/// <param name="Keys">Keys that no row has.</param>
/// <param name="Lint">What lint finds; default where it was not looked for.</param>
internal sealed record CheckedPart(ImmutableArray<Diagnostic> Keys, ImmutableArray<Diagnostic> Lint)
{
    /// <summary>Nothing is found.</summary>
    public static CheckedPart Clean { get; } = new([], []);
}
