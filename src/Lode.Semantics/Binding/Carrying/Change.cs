using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>What differs between the files of a pack and those of the next.</summary>
/// <param name="Files">Files that changed, came (null before) or went (null after).</param>
/// <param name="Names">Names whose meaning may differ, so that what mentions them is bound again.</param>
internal sealed record Change(ImmutableArray<(PackFile? Before, SyntaxTree? After)> Files, ImmutableHashSet<string> Names)
{
    /// <summary>The difference; null where everything must be bound again.</summary>
    public static Change? Of(ImmutableArray<PackFile> before, ImmutableArray<SyntaxTree> after)
    {
        var gone = before.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<(PackFile? Before, SyntaxTree? After)>();
        foreach (var tree in after)
        {
            gone.Remove(tree.Source.Path, out var old);
            if (old?.Tree != tree)
            {
                files.Add((old, tree));
            }
        }

        files.AddRange(gone.Values.Select(f => ((PackFile?)f, (SyntaxTree?)null)));
        return files.All(f => Headers.AreAlike(f.Before?.Tree, f.After))
            ? new(files.ToImmutable(), [.. files.SelectMany(f => Headers.Differing(f.Before?.Tree, f.After))])
            : null;
    }

    /// <summary>The names that declarations of those files give or gave.</summary>
    public IEnumerable<string> Given => Files.SelectMany(f => new[] { f.Before?.Tree, f.After }).OfType<SyntaxTree>().SelectMany(t => t.Declarations).SelectMany(Mentions.Given);
}
