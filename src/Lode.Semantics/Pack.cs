using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>A whole program: what its files declare, bound. Immutable once made.</summary>
public sealed class Pack
{
    private readonly Lazy<Dictionary<RuleSymbol, int>> _ordinals;
    private readonly Lazy<Dictionary<string, PackFile>> _files;
    private readonly Lazy<ImmutableArray<Reference>> _references;

    /// <summary>An empty one.</summary>
    public Pack()
    {
        _ordinals = new(() => Rules.Select((rule, i) => (rule, i)).ToDictionary(r => r.rule, r => r.i));
        _files = new(() => Files.ToDictionary(f => f.Path, StringComparer.Ordinal));
        _references = new(() => [.. Files.SelectMany(f => f.References)]);
    }

    /// <summary>The files, in ordinal order of their paths.</summary>
    public required ImmutableArray<SyntaxTree> Trees { get; init; }

    /// <summary>What each file brings, in the same order.</summary>
    public ImmutableArray<PackFile> Files { get; init; } = [];

    /// <summary>The enums.</summary>
    public ImmutableArray<EnumSymbol> Enums { get; init; } = [];

    /// <summary>The entities, by ordinal.</summary>
    public ImmutableArray<EntitySymbol> Entities { get; init; } = [];

    /// <summary>The params, by ordinal.</summary>
    public ImmutableArray<ParamSymbol> Params { get; init; } = [];

    /// <summary>The defines, by ordinal.</summary>
    public ImmutableArray<DefineSymbol> Defines { get; init; } = [];

    /// <summary>What its rules can call beside defines.</summary>
    public FunctionTable Functions { get; init; } = FunctionTable.OfLanguage;

    /// <summary>The actions.</summary>
    public ImmutableArray<ActionSymbol> Actions { get; init; } = [];

    /// <summary>The rules, by ordinal; those with errors are left out.</summary>
    public ImmutableArray<RuleSymbol> Rules { get; init; } = [];

    /// <summary>The rules with errors, as far as they could be bound, so that what else is wrong with them is found too.</summary>
    public ImmutableArray<RuleSymbol> LeftOut { get; init; } = [];

    /// <summary>The tests whose rule and items have no errors.</summary>
    public ImmutableArray<BoundTest> Tests { get; init; } = [];

    /// <summary>What rules judge that do not say it; null where the pack names none.</summary>
    public EntitySymbol? Subject { get; init; }

    /// <summary>The day of a run that names none; null where the pack names none.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Everything that parsing and binding found, by file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What every name of the text refers to, for editors and lint: by place of the name.</summary>
    public ImmutableArray<Reference> References => _references.Value;

    /// <summary>The place of one of its rules among <see cref="Rules"/>, which engines know it by; -1 for a rule that is not among them.</summary>
    public int Ordinal(RuleSymbol rule) => _ordinals.Value.GetValueOrDefault(rule, -1);

    /// <summary>What a file brings; null where there is none of the path.</summary>
    public PackFile? File(string path) => _files.Value.GetValueOrDefault(path);

    /// <summary>Whether it has no meaning until something is mended.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>A place where a symbol is named (its declaration included). Of an entity also the places that name its collection.</summary>
public sealed record Reference(Place Place, Symbol Symbol, bool IsDeclaration);
