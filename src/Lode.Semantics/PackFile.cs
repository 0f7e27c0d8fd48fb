using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>What one file brings to its pack. Immutable, and the same object in every pack that a <see cref="PackBinding"/> carries on without binding it again.</summary>
public sealed class PackFile
{
    private readonly Lazy<ImmutableArray<Reference>> _references;
    private readonly Lazy<HashSet<Symbol>> _used;
    private readonly Lazy<ImmutableArray<Symbol>> _usedValues;
    private readonly Lazy<ILookup<string, int>> _mentions;

    /// <param name="tree">The tree.</param>
    /// <param name="declarations">Its declarations.</param>
    /// <param name="before">The file of the same tree in another pack.</param>
    internal PackFile(SyntaxTree tree, ImmutableArray<Declaration> declarations, PackFile? before = null)
    {
        (Tree, Declarations) = (tree, declarations);
        Scoring = [.. declarations.Where(d => !d.Scores.IsEmpty)];
        _references = new(() => [.. Declarations.SelectMany(d => d.References)]);
        _used = new(() => [.. References.Where(r => !r.IsDeclaration).Select(r => r.Symbol)]);
        _usedValues = new(() => [.. Declarations.SelectMany(d => d.References).Where(r => !r.IsDeclaration && r.Symbol is ParamSymbol or DefineSymbol).Select(r => r.Symbol).Distinct()]);
        _mentions = before?._mentions ?? new(() => tree.Declarations.SelectMany((d, i) => Mentions.Of(d).Distinct().Select(name => (name, i)))
            .ToLookup(m => m.name, m => m.i, StringComparer.Ordinal));
    }

    /// <summary>Its text and tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Its path in the pack.</summary>
    public string Path => Tree.Source.Path;

    /// <summary>Its rules, in the order of the text; those with errors are left out.</summary>
    public ImmutableArray<RuleSymbol> Rules { get; private set; } = [];

    /// <summary>Its rules with errors, as far as they could be bound.</summary>
    public ImmutableArray<RuleSymbol> LeftOut { get; private set; } = [];

    /// <summary>Its params.</summary>
    public ImmutableArray<ParamSymbol> Params { get; private set; } = [];

    /// <summary>Its defines.</summary>
    public ImmutableArray<DefineSymbol> Defines { get; private set; } = [];

    /// <summary>Its tests whose rule and items have no errors.</summary>
    public ImmutableArray<BoundTest> Tests { get; private set; } = [];

    /// <summary>What parsing and binding found in it, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>What its names refer to, by place.</summary>
    public ImmutableArray<Reference> References => _references.Value;

    /// <summary>What it names, apart from what it declares.</summary>
    public IReadOnlySet<Symbol> Used => _used.Value;

    /// <summary>What of it can be looked at by itself.</summary>
    public ImmutableArray<FilePart> Parts { get; private set; } = [];

    /// <summary>The params and defines among what it names.</summary>
    public ImmutableArray<Symbol> UsedValues => _usedValues.Value;

    internal ImmutableArray<Declaration> Declarations { get; }

    /// <summary>Its rules that add to scores.</summary>
    internal ImmutableArray<Declaration> Scoring { get; }

    /// <summary>Whether all of it is bound.</summary>
    internal bool IsSettled { get; private set; }

    /// <summary>Every name that may refer to another declaration.</summary>
    internal IEnumerable<string> Mentioned => _mentions.Value.Select(m => m.Key);

    /// <summary>Those that a name given anywhere may concern: one that nothing has is told with those that are near it, and any may come nearer.</summary>
    internal ImmutableArray<Declaration> RestingOnAllNames { get; private set; } = [];

    /// <summary>The declarations that mention a name.</summary>
    internal IEnumerable<Declaration> Mentioning(string name) => _mentions.Value[name].Select(i => Declarations[i]);

    /// <summary>What a name at a place refers to, the place touching the offset; the later one between two.</summary>
    public Reference? At(int offset)
    {
        var (low, high) = (0, References.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = References[middle].Place.Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && References[low - 1].Place.Span.Touches(offset) ? References[low - 1] : null;
    }

    internal void Settle()
    {
        if (IsSettled)
        {
            return;
        }

        IsSettled = true;
        var symbols = Declarations.Select(d => d.Symbol).ToList();
        Rules = [.. symbols.OfType<RuleSymbol>().Where(r => !r.IsBroken)];
        LeftOut = [.. symbols.OfType<RuleSymbol>().Where(r => r.IsBroken)];
        Params = [.. symbols.OfType<ParamSymbol>()];
        Defines = [.. symbols.OfType<DefineSymbol>()];
        Tests = [.. Declarations.SelectMany(d => d.Tests)];
        Parts = [.. Declarations.Where(d => d.Symbol is ParamSymbol or DefineSymbol or RuleSymbol || d.Tests.Length > 0).Select(d => new FilePart(d.Key, d.Wording, d.Symbol, d.Tests))];
        RestingOnAllNames = [.. Declarations.Where(d => d.Findings.Any(f => f.Descriptor == CallFindings.UnknownRule || f.Descriptor == CallFindings.NoContributor))];
        Diagnostics = [.. Tree.Diagnostics.Concat(Declarations.SelectMany(d => d.Findings)).OrderBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)];
    }
}
