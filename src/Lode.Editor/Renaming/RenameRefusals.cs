using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Why something gets no other name, in the words of who asked for it.</summary>
internal static class RenameRefusals
{
    /// <summary>The name asked for is none.</summary>
    public const string Form = "A name is made of letters, digits and `_`; in backquotes it may have spaces and marks too.";

    /// <summary>Nothing that is declared is named at the place.</summary>
    public static string NoName(Document document, int offset)
    {
        if (KeyUse.At(document, offset) is { } key)
        {
            return $"`{key.Key}` is the key of a row of `{key.Entity.Collection}`: it is changed in the data, and then here.";
        }

        if (Navigation.At(document, offset)?.Symbol is FunctionSymbol function)
        {
            return $"`{function.Name}` is a function in C#: it is renamed there, and then here.";
        }

        return document.Tree.TokenAt(offset) switch
        {
            { Kind: TokenKind.Reserved } word => $"`{word.Text}` is a word of the language.",
            { Kind: TokenKind.Name } name when Functions.Named(name.Name).Any() => $"`{name.Name}` is a function of the language.",
            { Kind: TokenKind.Name } name => $"`{name.Name}` refers to nothing that is declared, so nothing says what else would change with it.",
            _ => "There is no name here that could be changed.",
        };
    }

    /// <summary>The data hold the name, and no edit of rules changes them.</summary>
    public static string InData(string name, FieldSymbol field) =>
        $"The data hold `{name}` in `{field.Entity.Collection}.{field.Name}`, and a rename here would leave them as they are.";

    /// <summary>Why the pack would not mean the same after the edits; null where it would.</summary>
    public static string? Change(PackSnapshot pack, ImmutableArray<TextEdit> edits, string newName)
    {
        var before = pack.Bound;
        var after = edits.GroupBy(e => e.Path).Aggregate(pack, (changed, file) =>
            changed.With(new(file.Key, TextEdits.Apply(changed.Document(file.Key)!.Source.Text, file)))).Bound;
        if (NewError(before, after) is { } error)
        {
            return $"Under the name `{newName}` there would be an error in {Where(error.Source, error.Span)}: {error.Message}";
        }

        return Moved(before, after) is { } reference
            ? $"Under the name `{newName}`, `{reference.Place.Source.Slice(reference.Place.Span)}` in {Where(reference.Place.Source, reference.Place.Span)} would refer to something else."
            : null;
    }

    /// <summary>An error of a kind of which there would be more; those that there are may read otherwise, as they name what is renamed.</summary>
    private static Diagnostic? NewError(Pack before, Pack after)
    {
        var were = before.Diagnostics.Where(d => d.Severity == Severity.Error).ToLookup(d => d.Code);
        return after.Diagnostics.Where(d => d.Severity == Severity.Error).GroupBy(d => d.Code)
            .Where(errors => errors.Count() > were[errors.Key].Count())
            .Select(errors => errors.FirstOrDefault(e => were[e.Code].All(w => w.Message != e.Message)) ?? errors.First()).FirstOrDefault();
    }

    /// <summary>The first name that would refer to something else; null where none would.</summary>
    private static Reference? Moved(Pack before, Pack after)
    {
        var (was, now) = (Numbered(before), Numbered(after));
        var same = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return same < before.References.Length ? before.References[same] : same < after.References.Length ? after.References[same] : null;
    }

    /// <summary>What each name refers to, told by where that is named first.</summary>
    private static List<int> Numbered(Pack pack)
    {
        var numbers = new Dictionary<Symbol, int>();
        foreach (var reference in pack.References)
        {
            numbers.TryAdd(reference.Symbol, numbers.Count);
        }

        return [.. pack.References.Select(r => numbers[r.Symbol])];
    }

    private static string Where(SourceText source, TextSpan span) => $"{source.Path}:{source.Position(span.Start).Line}";
}
