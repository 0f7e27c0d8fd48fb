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
        Navigation.At(document, offset) is { Symbol: not RuleSymbol { IsAnonymous: true } } at
            ? (at.Place.Span, Bare(Written(at)))
            : null;

    /// <summary>The edits that rename what is named at an offset.</summary>
    public static RenameResult To(Document document, int offset, string newName)
    {
        if (Prepare(document, offset) is not { } prepared || Navigation.At(document, offset) is not { } at)
        {
            return Refuse("There is no name here that could be changed.");
        }

        newName = Bare(newName.Trim());
        if (newName.Length == 0 || newName.Any(c => char.IsControl(c) || c is '`' or '"' or '{' or '}' or '\\'))
        {
            return Refuse("A name is made of letters, digits and `_`; in backquotes it may have spaces and marks too.");
        }

        if (newName == prepared.Name)
        {
            return new([], null);
        }

        if (HeldByData(document, at.Symbol) is { } field)
        {
            return Refuse($"The data hold `{prepared.Name}` in `{field.Entity.Collection}.{field.Name}`, and a rename here would leave them as they are.");
        }

        var edits = document.Pack.Bound.References
            .Where(r => r.Symbol == at.Symbol && Bare(Written(r)) == prepared.Name)
            .Select(r => new TextEdit(r.Place.Source.Path, r.Place.Span, Quoted(newName, Written(r))))
            .Concat(Column(document, at.Symbol)).ToImmutableArray();
        return Changed(document, edits) is { } problem ? Refuse(problem) : new(edits, null);
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

    /// <summary>A field that takes its column by its name goes on reading that column.</summary>
    private static IEnumerable<TextEdit> Column(Document document, Symbol symbol) =>
        symbol is FieldSymbol { Entity.SourcePath: not null } field
        && document.Pack.Document(field.Place.Source.Path) is { } file
        && file.Tree.Declarations.OfType<EntitySyntax>().SelectMany(e => e.Fields).FirstOrDefault(f => f.Name.Span == field.Place.Span) is { Column: null } written
            ? [new(file.Source.Path, new(written.Type.Span.End, 0), $" from \"{field.Column}\"")]
            : [];

    /// <summary>Why the pack would not mean the same, or null: it has errors that it had not, or names that refer to something else.</summary>
    private static string? Changed(Document document, ImmutableArray<TextEdit> edits)
    {
        var before = document.Pack.Bound;
        var after = edits.GroupBy(e => e.Path).Aggregate(document.Pack, (pack, file) =>
            pack.With(new(file.Key, TextEdits.Apply(pack.Document(file.Key)!.Source.Text, file)))).Bound;
        var errors = after.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return errors.Count > before.Diagnostics.Count(d => d.Severity == Severity.Error)
            ? errors.Select(e => e.Message).Except(before.Diagnostics.Select(d => d.Message)).FirstOrDefault("The pack would have more errors under this name.")
            : !Shape(before).SequenceEqual(Shape(after)) ? "Under this name, some places of the pack would refer to something else." : null;
    }

    private static IEnumerable<int> Shape(Pack pack)
    {
        var numbers = new Dictionary<Symbol, int>();
        foreach (var reference in pack.References)
        {
            numbers.TryAdd(reference.Symbol, numbers.Count);
        }

        return pack.References.Select(r => numbers[r.Symbol]);
    }
}
