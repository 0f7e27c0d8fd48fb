using System.Collections.Immutable;
using Lode.Data;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What a name refers to, and where else it is named.</summary>
public static class Navigation
{
    /// <summary>The name at an offset; null where none stands there.</summary>
    public static Reference? At(Document document, int offset) => document.Pack.Bound.File(document.Source.Path)?.At(offset);

    /// <summary>Every name of a file that refers to something.</summary>
    public static IEnumerable<Reference> InFile(Document document) => document.Pack.Bound.File(document.Source.Path)?.References ?? [];

    /// <summary>Every place that names a symbol, in all files of its pack; only those files are looked into that name it.</summary>
    public static IEnumerable<Reference> Uses(Pack pack, Symbol symbol) =>
        pack.Files.Where(file => file.Path == symbol.Place.Source.Path || file.Used.Contains(symbol))
            .SelectMany(file => file.References).Where(reference => reference.Symbol == symbol);

    /// <summary>Where the name at an offset is declared.</summary>
    public static Place? Definition(Document document, int offset) => At(document, offset)?.Symbol is { } symbol and not FunctionSymbol { HasPlace: false } ? symbol.Place : null;

    /// <summary>The row of the data that is named at an offset; null where no key stands there, or the place of the row is not known.</summary>
    public static RowPlace? Row(Document document, int offset, CancellationToken cancellation = default) =>
        At(document, offset) is null && KeyUse.At(document, offset) is { } key && document.Pack.World is { } world && world.Tables[key.Entity.Ordinal].Row(key.Key) is >= 0 and var row
            ? RowPlace.Find(document.Pack.Root, key.Entity, row, cancellation)
            : null;

    /// <summary>Where the enum or entity is declared that the value at an offset is of; of a rule, what it judges.</summary>
    public static Place? TypeDefinition(Document document, int offset) => At(document, offset) is { } at
        ? Declared(at.Symbol)?.Place
        : KeyUse.At(document, offset)?.Entity.Place;

    /// <summary>Every place that names the same, in all files of the pack.</summary>
    public static ImmutableArray<Place> References(Document document, int offset, bool withDeclaration) => At(document, offset) is { } at
        ? [.. Uses(document.Pack.Bound, at.Symbol).Where(r => withDeclaration || !r.IsDeclaration).Select(r => r.Place)]
        : KeyUse.At(document, offset) is { } key
            ? [.. key.Others(document.Pack.Bound).Select(k => k.Place).OrderBy(p => p.Source.Path, StringComparer.Ordinal).ThenBy(p => p.Span.Start)]
            : [];

    private static Symbol? Declared(Symbol symbol) => symbol switch
    {
        FieldSymbol field => Declared(field.Type),
        ParamSymbol param => Declared(param.Type),
        DefineSymbol define => Declared(define.Type),
        VariableSymbol variable => Declared(variable.Type),
        MemberSymbol member => member.Enum,
        RuleSymbol rule => rule.Entity,
        EnumSymbol or EntitySymbol => symbol,
        _ => null,
    };

    private static Symbol? Declared(LodeType type) => type switch
    {
        EnumType named => named.Enum,
        EntityType row => row.Entity,
        SetType set => Declared(set.Element),
        _ => null,
    };
}
