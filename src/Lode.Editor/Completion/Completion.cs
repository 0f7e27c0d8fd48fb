using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A name or word that can stand at a place.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Insert">As it is written there.</param>
/// <param name="Symbol">What it refers to; null for words of the language and keys of rows.</param>
public sealed record CompletionEntry(string Name, string Insert, Symbol? Symbol);

/// <summary>What can be written at a place.</summary>
public static class Completion
{
    private const int MostKeys = 1000;

    private static readonly string[] Comparisons = ["==", "!=", "in", "contains"];

    /// <summary>The entries for an offset; those that do not fit what is typed already are left to the editor to hide.</summary>
    public static ImmutableArray<CompletionEntry> At(Document document, int offset)
    {
        var tokens = document.Tree.Tokens.Where(t => t.Kind != TokenKind.EndOfFile && t.Span.Start < offset).ToList();
        if (tokens.LastOrDefault() is { Kind: TokenKind.Text } text && offset < text.Span.End || IsInComment(document.Source, tokens.LastOrDefault(), offset))
        {
            return [];
        }

        // A word that is being typed is what is to be completed, not what stands before it.
        var count = tokens.Count > 0 && tokens[^1].Kind is TokenKind.Name or TokenKind.Reserved && tokens[^1].Span.End >= offset ? tokens.Count - 1 : tokens.Count;
        var (before, owner) = (tokens.ElementAtOrDefault(count - 1), tokens.ElementAtOrDefault(count - 2));
        return before switch
        {
            null => Words(SyntaxFacts.DeclarationWords),
            { Text: "." } => Fields(document, owner),
            _ when Comparisons.Contains(before.Text) && Compared(document, owner) is { IsEmpty: false } values => values,
            _ => Everything(document.Pack.Bound),
        };
    }

    private static bool IsInComment(SourceText source, Token? before, int offset)
    {
        var from = Math.Max(before?.Span.End ?? 0, source.Line(source.Position(offset).Line).Start);
        return from < offset && source.Text[from..offset].Contains("//", StringComparison.Ordinal);
    }

    /// <summary>The fields of what stands before the point; where that is not known, of every entity.</summary>
    private static ImmutableArray<CompletionEntry> Fields(Document document, Token? owner) => TypeOf(document, owner) switch
    {
        EntityType type => Of(type.Entity.Fields),
        null or AnyType => Of(document.Pack.Bound.Entities.SelectMany(e => e.Fields).DistinctBy(f => f.Name)),
        _ => [],
    };

    /// <summary>The members of the enum or the keys of the entity that a name is compared with.</summary>
    private static ImmutableArray<CompletionEntry> Compared(Document document, Token? owner) => TypeOf(document, owner) switch
    {
        EnumType type => Of(type.Enum.Members),
        SetType { Element: EnumType type } => Of(type.Enum.Members),
        EntityType type => Keys(document, type.Entity),
        SetType { Element: EntityType type } => Keys(document, type.Entity),
        _ => [],
    };

    private static ImmutableArray<CompletionEntry> Keys(Document document, EntitySymbol entity) =>
    [
        .. (document.Pack.World?.Tables[entity.Ordinal].Keys ?? []).Take(MostKeys)
            .Select(key => new CompletionEntry(key, SyntaxFacts.IsBareName(key) ? key : $"\"{key.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"", null)),
    ];

    private static LodeType? TypeOf(Document document, Token? name) => name is null ? null
        : Navigation.At(document, name.Span.Start) switch { { } at when at.Place.Span == name.Span => at.Symbol, _ => null } switch
        {
            FieldSymbol field => field.Type,
            ParamSymbol param => param.Type,
            DefineSymbol define => define.Type,
            VariableSymbol variable => variable.Type,
            _ => null,
        };

    private static ImmutableArray<CompletionEntry> Everything(Pack pack) =>
    [
        .. Of(pack.Subject?.Fields ?? []), .. Of(pack.Params), .. Of(pack.Defines), .. Of(pack.Entities), .. Of(pack.Actions), .. Of(pack.Rules.Where(r => !r.IsAnonymous)),
        .. pack.Entities.Where(e => e.Collection != e.Name).Select(e => Entry(e.Collection, e)),
        .. Words(SyntaxFacts.ReservedWords.Concat(SyntaxFacts.ContextualWords).Concat(SyntaxFacts.AggregateFunctions).Distinct()),
    ];

    private static ImmutableArray<CompletionEntry> Of(IEnumerable<Symbol> symbols) => [.. symbols.Where(s => s.Name.Length > 0).Select(s => Entry(s.Name, s))];

    private static CompletionEntry Entry(string name, Symbol symbol) => new(name, SyntaxFacts.IsBareName(name) ? name : $"`{name}`", symbol);

    private static ImmutableArray<CompletionEntry> Words(IEnumerable<string> words) => [.. words.Select(word => new CompletionEntry(word, word, null))];
}
