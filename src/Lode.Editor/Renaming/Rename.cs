using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What a rename comes to: the edits, or the sentence that says why there are none.</summary>
public sealed record RenameResult(ImmutableArray<TextEdit> Edits, string? Refusal);

/// <summary>Gives what is declared another name, wherever the pack names it, and refuses where the pack would not mean the same.</summary>
public static class Rename
{
    /// <summary>The name that would be replaced, and its place; null where none can be.</summary>
    public static (TextSpan Span, string Name)? Prepare(Document document, int offset) =>
        Navigation.At(document, offset) is { Symbol: not (RuleSymbol { IsAnonymous: true } or FunctionSymbol) } at
            ? (at.Place.Span, Bare(Written(at)))
            : null;

    /// <summary>The edits that rename what is named at an offset.</summary>
    public static RenameResult To(Document document, int offset, string newName)
    {
        if (Prepare(document, offset) is not { } prepared || Navigation.At(document, offset) is not { } at)
        {
            return Refuse(RenameRefusals.NoName(document, offset));
        }

        newName = Bare(newName.Trim());
        if (newName.Length == 0 || newName.Any(c => char.IsControl(c) || c is '`' or '"' or '{' or '}' or '\\'))
        {
            return Refuse(RenameRefusals.Form);
        }

        if (newName == prepared.Name)
        {
            return new([], null);
        }

        if (HeldByData(document, at.Symbol) is { } field)
        {
            return Refuse(RenameRefusals.InData(prepared.Name, field));
        }

        var edits = Navigation.Uses(document.Pack.Bound, at.Symbol)
            .Where(r => Bare(Written(r)) == prepared.Name)
            .Select(r => new TextEdit(r.Place.Source.Path, r.Place.Span, Quoted(newName, Written(r))))
            .Concat(Column(document, at.Symbol, newName)).ToImmutableArray();
        return RenameRefusals.Change(document.Pack, edits, newName) is { } problem ? Refuse(problem) : new(edits, null);
    }

    private static RenameResult Refuse(string why) => new([], why);

    private static string Written(Reference reference) => reference.Place.Source.Slice(reference.Place.Span);

    private static string Bare(string written) =>
        written.Length > 1 && written[0] is '`' or '"' && written[^1] == written[0] ? written[1..^1] : written;

    private static string Quoted(string name, string before) =>
        before.StartsWith('"') ? $"\"{name}\"" : SyntaxFacts.IsBareName(name) ? name : $"`{name}`";

    private static FieldSymbol? HeldByData(Document document, Symbol symbol) =>
        symbol is MemberSymbol member && document.Pack.Facts is { } facts
            ? document.Pack.Bound.Entities.SelectMany(e => e.Fields)
                .FirstOrDefault(f => (f.Type is EnumType t ? t.Enum : (f.Type as SetType)?.Element is EnumType s ? s.Enum : null) == member.Enum
                    && facts.Of(f)?.Members?.Contains(member.Ordinal) == true)
            : null;

    /// <summary>A field that takes its column by its name goes on reading that column; one that gets its column's name need not say so any more.</summary>
    private static IEnumerable<TextEdit> Column(Document document, Symbol symbol, string newName) =>
        symbol is FieldSymbol { Entity.SourcePath: not null } field
        && document.Pack.Document(field.Place.Source.Path) is { } file
        && file.Tree.Declarations.OfType<EntitySyntax>().SelectMany(e => e.Fields).FirstOrDefault(f => f.Name.Span == field.Place.Span) is { } written
            ? written.Column is null ? [new(file.Source.Path, new(written.Type.Span.End, 0), $" from \"{field.Column}\"")]
                : field.Column == newName ? [new(file.Source.Path, TextSpan.FromBounds(written.Type.Span.End, written.Column.Span.End), "")]
                : []
            : [];
}
