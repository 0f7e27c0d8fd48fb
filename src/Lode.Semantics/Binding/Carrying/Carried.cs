using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Tells which declarations of a pack keep their meaning when files change, and opens the others to be bound again.</summary>
internal static class Carried
{
    /// <summary>The files of the next pack; null where everything must be bound again.</summary>
    public static ImmutableArray<PackFile>? Over(ImmutableArray<PackFile> before, ImmutableArray<SyntaxTree> trees, Shared shared)
    {
        var old = before.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var kept = trees.Select(t => old.GetValueOrDefault(t.Source.Path)).Where((f, i) => f?.Tree == trees[i]).OfType<PackFile>().ToList();
        var unchanged = kept.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var changed = trees.Where(t => !unchanged.Contains(t.Source.Path)).ToDictionary(t => t.Source.Path, StringComparer.Ordinal);
        var gone = before.Where(f => !unchanged.Contains(f.Path)).ToList();
        if (changed.Keys.Union(gone.Select(f => f.Path)).Any(p => !Headers.AreAlike(old.GetValueOrDefault(p)?.Tree, changed.GetValueOrDefault(p))))
        {
            return null;
        }

        var names = changed.Values.Concat(gone.Select(f => f.Tree)).SelectMany(t => t.Declarations).SelectMany(Mentions.Given);
        var open = Reopened(kept, names.ToHashSet(StringComparer.Ordinal));
        return [.. trees.Select(t => changed.ContainsKey(t.Source.Path) ? New(t, shared) : Next(old[t.Source.Path], open, shared))];
    }

    /// <summary>A file all of whose declarations are to be bound.</summary>
    public static PackFile New(SyntaxTree tree, Shared shared) => new(tree, [.. tree.Declarations.Select(d => new Declaration(d, tree, shared))]);

    private static PackFile Next(PackFile file, HashSet<Declaration> open, Shared shared) => !file.Declarations.Any(open.Contains)
        ? file
        : new(file.Tree, [.. file.Declarations.Select(d => open.Contains(d) ? d.Reopened(shared) : d)], file);

    /// <summary>What mentions a name whose meaning may change, and what mentions the names that those give, and so on.</summary>
    private static HashSet<Declaration> Reopened(List<PackFile> files, HashSet<string> names)
    {
        var open = new HashSet<Declaration>();
        var next = new Queue<string>(names);
        foreach (var declaration in files.SelectMany(f => f.RestingOnAllNames))
        {
            Open(declaration);
        }

        while (next.TryDequeue(out var name))
        {
            foreach (var declaration in files.SelectMany(f => f.Mentioning(name)))
            {
                Open(declaration);
            }
        }

        return open;

        void Open(Declaration declaration)
        {
            foreach (var given in open.Add(declaration) ? Mentions.Given(declaration.Node).Where(names.Add) : [])
            {
                next.Enqueue(given);
            }
        }
    }
}
