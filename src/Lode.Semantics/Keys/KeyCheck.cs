using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Checks, once the data are there, that every row that a pack names by its key exists.</summary>
/// <param name="keys">The rows.</param>
public sealed class KeyCheck(IKeyCatalog keys)
{
    private readonly KnownKeys _known = new(keys);

    /// <summary>A finding for each key that no row has, by file and place.</summary>
    public static ImmutableArray<Diagnostic> Check(Pack pack, IKeyCatalog keys)
    {
        var check = new KeyCheck(keys);
        return [.. pack.Files.SelectMany(file => check.Check(file))];
    }

    /// <summary>Those of a file, by place.</summary>
    public ImmutableArray<Diagnostic> Check(PackFile file) => InOrder(file.Parts.SelectMany(part => Check(part)));

    /// <summary>Those of a part of a file.</summary>
    public ImmutableArray<Diagnostic> Check(FilePart part) => part.Symbol switch
    {
        ParamSymbol p => [.. Unknown(p.Default, p.Place.Source, null, _known.Has, _known)],
        DefineSymbol d => [.. Unknown(d.Body, d.Place.Source, d.Entity, _known.Has, _known)],
        RuleSymbol r => [.. r.Expressions.SelectMany(e => Unknown(e, r.Place.Source, r.Entity, _known.Has, _known))],
        _ => [.. part.Tests.SelectMany(t => OfTest(t, _known))],
    };

    /// <summary>Findings of the parts of a file as those of the file: by place, each place once, as tests of one table share places.</summary>
    public static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> findings) => [.. findings.DistinctBy(f => f.Span).OrderBy(f => f.Span.Start)];

    private static IEnumerable<Diagnostic> OfTest(BoundTest test, KnownKeys known)
    {
        var world = new TestKeys(test, known);
        return test.Givens.SelectMany(g => g.Fields).Select(f => f.Value).Concat(test.Params.Select(p => p.Value))
            .SelectMany(e => Unknown(e, test.Place.Source, null, world.Has, known));
    }

    private static IEnumerable<Diagnostic> Unknown(
        BoundExpression e, SourceText source, EntitySymbol? subject, Func<EntitySymbol, string, bool> has, KnownKeys known) =>
        e.DescendantsAndSelf().OfType<BoundRowKey>()
            .Where(k => k.Origin is not null && !has(k.Entity, k.Key))
            .Select(k => Finding(k, source, subject, known));

    private static Diagnostic Finding(BoundRowKey key, SourceText source, EntitySymbol? subject, KnownKeys known)
    {
        var finding = KeyFindings.UnknownKey.At(source, key.Origin!.Span, key.Entity.Name, key.Key);
        if (subject is not null && subject.Field(key.Key) is { } field)
        {
            finding = finding with { Help = $"The field `{field.Name}` is {Words.Article(field.Type)}, but {Words.Article(key.Type)} is asked for here." };
        }

        return finding.DidMean(key.Origin.Span, key.Key, known.Of(key.Entity), Written);
    }

    /// <summary>A key as it is best written: as a name where it is one, else in quotes.</summary>
    private static string Written(string key) =>
        SyntaxFacts.IsBareName(key) ? key : $"\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
