using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>
/// The files of the next pack: those that changed are to be bound, and what mentions a name whose meaning differs; what rests on symbols that are
/// made anew by that is renewed, and so on; all else stays.
/// </summary>
internal sealed class Carried
{
    private readonly Dictionary<string, PackFile> _kept;
    private readonly Shared _shared;
    private readonly bool _renews;
    private readonly Dictionary<Declaration, Declaration> _next = [];
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given;
    private readonly Queue<string> _remade;

    private Carried(ImmutableArray<PackFile> before, Change change, Shared shared, bool renews)
    {
        (_shared, _renews) = (shared, renews);
        _kept = before.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var (old, _) in change.Files)
        {
            _kept.Remove(old?.Path ?? "");
        }

        _given = new(change.Given, StringComparer.Ordinal);
        _remade = new(_given);
    }

    /// <summary>The files.</summary>
    /// <param name="before">Those of the pack before.</param>
    /// <param name="trees">The next trees.</param>
    /// <param name="change">How they differ.</param>
    /// <param name="mentions">What the files before mention.</param>
    /// <param name="shared">What the next binding shares.</param>
    /// <param name="renews">Whether declarations are renewed; else they are bound again.</param>
    public static ImmutableArray<PackFile> Over(
        ImmutableArray<PackFile> before, ImmutableArray<SyntaxTree> trees, Change change, MentionIndex mentions, Shared shared, bool renews)
    {
        var carried = new Carried(before, change, shared, renews);
        carried.Reach(change, mentions);
        var old = change.Files.Where(f => f.Before is not null).ToDictionary(f => f.Before!.Path, f => f.Before!, StringComparer.Ordinal);
        return [.. trees.Select(t => carried._kept.TryGetValue(t.Source.Path, out var file) ? carried.Next(file)
            : New(t, shared, old.GetValueOrDefault(t.Source.Path), renews ? change.Names : null))];
    }

    /// <summary>A file all of whose declarations are to be bound.</summary>
    /// <param name="tree">Its tree.</param>
    /// <param name="shared">What the binding shares.</param>
    /// <param name="before">The file in whose place it stands.</param>
    /// <param name="differing">Names whose meaning may differ; null where any may.</param>
    public static PackFile New(SyntaxTree tree, Shared shared, PackFile? before = null, ImmutableHashSet<string>? differing = null)
    {
        var old = (before?.Declarations ?? []).ToLookup(d => Identity(d.Node)).Where(g => g.Key.Name is not null).ToDictionary(g => g.Key, g => new Queue<Declaration>(g));
        return new(tree, [.. tree.Declarations.Select(Next)]);

        Declaration Next(DeclarationSyntax node)
        {
            var last = old.TryGetValue(Identity(node), out var same) && same.TryDequeue(out var one) ? one : null;
            return last is not null && differing is not null && Moved.Says(last, node, tree, differing)
                ? new(node, tree, shared, last) { Wording = last.Wording }
                : new(node, tree, shared, last);
        }
    }

    /// <summary>By which a declaration is found again in the next text of its file.</summary>
    private static (Type Kind, string? Name) Identity(DeclarationSyntax node) => (node.GetType(), node switch
    {
        ParamSyntax p => p.Name.Text,
        DefineSyntax d => d.Name.Text,
        ActionSyntax a => a.Name.Text,
        RuleSyntax { Name.IsMissing: false } r => r.Name.Text,
        _ => null,
    });

    private PackFile Next(PackFile file) => _touched.Contains(file.Path)
        ? new(file.Tree, [.. file.Declarations.Select(d => _next.GetValueOrDefault(d, d))], file)
        : file;

    private void Reach(Change change, MentionIndex mentions)
    {
        foreach (var declaration in change.Names.SelectMany(name => Mentioning(name, mentions)).Concat(change.Names.IsEmpty ? [] : _kept.Values.SelectMany(f => f.RestingOnAllNames)))
        {
            Put(declaration, declaration.Reopened);
        }

        while (_remade.TryDequeue(out var name))
        {
            foreach (var declaration in Mentioning(name, mentions))
            {
                // What is found in one may speak of the place of another; and whoever tests a rule asks what follows for it.
                Put(declaration, _renews && declaration.Findings.IsEmpty && declaration.Node is not TestSyntax ? _ => declaration.Renewed() : declaration.Reopened);
            }
        }
    }

    private IEnumerable<Declaration> Mentioning(string name, MentionIndex mentions) =>
        mentions[name].SelectMany(path => _kept.TryGetValue(path, out var file) ? file.Mentioning(name) : []);

    private void Put(Declaration declaration, Func<Shared, Declaration> next)
    {
        if (!_next.ContainsKey(declaration))
        {
            _next[declaration] = next(_shared);
            _touched.Add(declaration.Source.Path);
            foreach (var name in Mentions.Given(declaration.Node).Where(_given.Add))
            {
                _remade.Enqueue(name);
            }
        }
    }
}
