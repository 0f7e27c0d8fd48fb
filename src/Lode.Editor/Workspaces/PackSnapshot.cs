using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A pack at one moment: its files as edited, parsed and bound when first asked for. Immutable.</summary>
public sealed class PackSnapshot
{
    private readonly ImmutableSortedDictionary<string, Lazy<SyntaxTree>> _trees;
    private readonly ConcurrentDictionary<string, string> _paths;
    private readonly DataCache _data;
    private readonly PreviewDay _today;
    private readonly PackScript _script;
    private readonly Carry<PackBinding> _binding;
    private readonly Lock _checking = new();
    private CheckedPack? _checked;

    private PackSnapshot(
        string root, ImmutableSortedDictionary<string, Lazy<SyntaxTree>> trees, ImmutableArray<Diagnostic> fileFindings, PreviewDay today,
        DataCache? data = null, PackSnapshot? before = null, PackScript? script = null)
    {
        (Root, _trees, FileFindings, _today, _data) = (root, trees, fileFindings, today, data ?? new(root, today));
        _script = script ?? before?._script ?? new(null, null);
        _binding = new(before?._binding, last => last is null || last.Pack.Functions != _script.Functions ? PackBinding.Of(Trees, _script.Functions) : last.With(Trees));
        Counts = new(this, before?.Counts);
        _checked = before?._checked;
        _paths = before?._paths ?? new(StringComparer.Ordinal);
    }

    /// <summary>Its folder; of a text that is no file its own name.</summary>
    public string Root { get; }

    /// <summary>What is wrong with files as such.</summary>
    public ImmutableArray<Diagnostic> FileFindings { get; }

    /// <summary>Its files, by their paths in the pack.</summary>
    public IEnumerable<string> Names => _trees.Keys;

    /// <summary>Names and types of all its files. Its rules have no <see cref="RuleSymbol.Ordinal"/>: <see cref="Pack.Ordinal"/> tells it.</summary>
    public Pack Bound => _binding.Value.Pack;

    /// <summary>Its data, waited for; null where they do not load.</summary>
    public World? World => _data.Wait(Bound).World;

    /// <summary>What its data hold, waited for; null where they do not load.</summary>
    public IDataFacts? Facts => _data.Wait(Bound).Facts;

    /// <summary>What is known of its data by now; the first to ask begins to read them.</summary>
    public PackData Data => _data.Now(Bound);

    /// <summary>Ends when no more will be known of its data.</summary>
    public Task DataKnown => _data.Start(Bound);

    private IEnumerable<SyntaxTree> Trees => _trees.Values.Select(tree => tree.Value);

    /// <summary>What its rules say of its data, as far as it is judged.</summary>
    public LiveCounts Counts { get; }

    /// <summary>A pack as read from disk.</summary>
    /// <param name="files">What was read.</param>
    /// <param name="today">The day, for packs that name none.</param>
    /// <param name="scripts">Reads signatures from the C# beside rules.</param>
    public static PackSnapshot Of(PackFiles files, PreviewDay today, Func<SourceText, FunctionTable>? scripts = null) =>
        new(files.Root, Parsed(files), files.Diagnostics, today, script: new(files.Script, scripts));

    /// <summary>A pack without files.</summary>
    public static PackSnapshot Empty(string root, PreviewDay today) =>
        new(root, ImmutableSortedDictionary.Create<string, Lazy<SyntaxTree>>(StringComparer.Ordinal), [], today);

    /// <summary>The pack with one file's text changed or added; the other files are not parsed again.</summary>
    public PackSnapshot With(SourceText source) => With(source.Path, source, []);

    /// <summary>The pack with one file as it is read from disk; gone where it is not there.</summary>
    /// <param name="name">Its path in the pack.</param>
    /// <param name="read">What was read.</param>
    public PackSnapshot With(string name, PackFiles read) => With(name, read.Sources.FirstOrDefault(), read.Diagnostics);

    /// <summary>The pack as read from disk again, below open texts.</summary>
    public PackSnapshot With(PackFiles read, IEnumerable<SourceText> open)
    {
        var above = open.ToDictionary(text => text.Path, StringComparer.Ordinal);
        var files = read with { Sources = [.. read.Sources.Where(s => !above.ContainsKey(s.Path)), .. above.Values] };
        return new(
            Root, Kept(files), [.. read.Diagnostics.Where(f => !above.ContainsKey(f.Source.Path))], _today, _data.IsStale(Bound) ? null : _data, this,
            _script.With(read.Script));
    }

    /// <summary>The pack with its data files as they are now.</summary>
    public PackSnapshot WithData() => _data.IsStale(Bound) ? new(Root, _trees, FileFindings, _today, null, this) : this;

    /// <summary>The same on another day, for packs that name none.</summary>
    public PackSnapshot On(PreviewDay today) => new(Root, _trees, FileFindings, today, null, this);

    /// <summary>One of its files; null where it has none of the name.</summary>
    public Document? Document(string name) => _trees.TryGetValue(name, out var tree) ? new(this, tree.Value) : null;

    /// <summary>The path of one of its files, as the workspace knows it.</summary>
    public string FullPath(string name) => _paths.GetOrAdd(name, (n, root) => Path.IsPathRooted(root) ? Path.GetFullPath(Path.Combine(root, n)) : root, Root);

    /// <summary>The findings by what is known of the data now.</summary>
    internal CheckedPack Checked()
    {
        var data = Data;
        lock (_checking)
        {
            return _checked = CheckedPack.Of(this, data, _checked);
        }
    }

    private PackSnapshot With(string name, SourceText? source, ImmutableArray<Diagnostic> about)
    {
        _trees.TryGetValue(name, out var old);
        var others = FileFindings.RemoveAll(f => f.Source.Path == name);
        return old?.Value.Source.Text == source?.Text && about.IsEmpty && others.Length == FileFindings.Length
            ? this
            : new(Root, source is null ? _trees.Remove(name) : _trees.SetItem(name, Parse(source)), others.AddRange(about), _today, _data, this);
    }

    /// <summary>Files whose texts are as they were are not parsed again.</summary>
    private ImmutableSortedDictionary<string, Lazy<SyntaxTree>> Kept(PackFiles files) => files.Sources.ToImmutableSortedDictionary(
        s => s.Path, s => _trees.TryGetValue(s.Path, out var tree) && tree.Value.Source.Text == s.Text ? tree : Parse(s), StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, Lazy<SyntaxTree>> Parsed(PackFiles files) =>
        files.Sources.ToImmutableSortedDictionary(s => s.Path, Parse, StringComparer.Ordinal);

    private static Lazy<SyntaxTree> Parse(SourceText source) => new(() => Parser.Parse(source));
}

/// <summary>A file of a pack at one moment: what every feature looks at.</summary>
public sealed record Document(PackSnapshot Pack, SyntaxTree Tree)
{
    /// <summary>Its text.</summary>
    public SourceText Source => Tree.Source;
}
