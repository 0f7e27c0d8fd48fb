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
    private readonly DataCache _data;
    private readonly Carry<PackBinding> _binding;

    private PackSnapshot(
        string root, ImmutableSortedDictionary<string, Lazy<SyntaxTree>> trees, ImmutableArray<Diagnostic> fileFindings, DataCache data, PackSnapshot? before = null)
    {
        (Root, _trees, FileFindings, _data) = (root, trees, fileFindings, data);
        _binding = new(before?._binding, last => last is null ? PackBinding.Of(Trees) : last.With(Trees));
        Counts = new(this, before?.Counts);
    }

    private IEnumerable<SyntaxTree> Trees => _trees.Values.Select(tree => tree.Value);

    /// <summary>Its folder; of a text that is no file its own name.</summary>
    public string Root { get; }

    /// <summary>What is wrong with files as such.</summary>
    public ImmutableArray<Diagnostic> FileFindings { get; }

    /// <summary>Its files, by their paths in the pack.</summary>
    public IEnumerable<string> Names => _trees.Keys;

    /// <summary>Names and types of all its files.</summary>
    public Pack Bound => _binding.Value.Pack;

    /// <summary>Its data; null where they do not load.</summary>
    public World? World => _data.For(Bound).World;

    /// <summary>What is wrong with its data, in the words of the file that they stand in.</summary>
    public ImmutableArray<DataDiagnostic> DataFindings => _data.For(Bound).Diagnostics;

    /// <summary>What its data hold; null where they do not load.</summary>
    public IDataFacts? Facts => World is { } world ? new DataFacts(world) : null;

    /// <summary>What its rules say of its data, as far as it is judged.</summary>
    public LiveCounts Counts { get; }

    /// <summary>A pack as read from disk.</summary>
    public static PackSnapshot Of(PackFiles files, DateOnly today) =>
        new(files.Root, files.Sources.ToImmutableSortedDictionary(s => s.Path, Parse, StringComparer.Ordinal), files.Diagnostics, new(files.Root, today));

    /// <summary>A pack without files.</summary>
    public static PackSnapshot Empty(string root, DateOnly today) =>
        new(root, ImmutableSortedDictionary.Create<string, Lazy<SyntaxTree>>(StringComparer.Ordinal), [], new(root, today));

    /// <summary>The pack with one file's text changed or added; the other files are not parsed again.</summary>
    public PackSnapshot With(SourceText source) =>
        _trees.TryGetValue(source.Path, out var old) && old.Value.Source.Text == source.Text
            ? this
            : new(Root, _trees.SetItem(source.Path, Parse(source)), [.. FileFindings.Where(f => f.Source.Path != source.Path)], _data, this);

    /// <summary>One of its files; null where it has none of the name.</summary>
    public Document? Document(string name) => _trees.TryGetValue(name, out var tree) ? new(this, tree.Value) : null;

    /// <summary>The path of one of its files, as the workspace knows it.</summary>
    public string FullPath(string name) => Path.IsPathRooted(Root) ? Path.GetFullPath(Path.Combine(Root, name)) : Root;

    private static Lazy<SyntaxTree> Parse(SourceText source) => new(() => Parser.Parse(source));
}

/// <summary>A file of a pack at one moment: what every feature looks at.</summary>
public sealed record Document(PackSnapshot Pack, SyntaxTree Tree)
{
    /// <summary>Its text.</summary>
    public SourceText Source => Tree.Source;
}
