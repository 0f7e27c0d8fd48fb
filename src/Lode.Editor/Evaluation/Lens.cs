using System.Collections.Immutable;
using System.Globalization;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What a line above a declaration tells of it.</summary>
public enum LensKind
{
    /// <summary>How many subjects a rule flags.</summary>
    Verdicts,

    /// <summary>That a test can be run.</summary>
    Test,

    /// <summary>How often it is named elsewhere.</summary>
    References,
}

/// <summary>A line above a declaration.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Span">The name that it stands above, or the <c>if</c> of a rule without one.</param>
/// <param name="Tests">Of a test, the tests that it runs: of a table, its rows.</param>
public sealed record Lens(LensKind Kind, TextSpan Span, ImmutableArray<TestCase> Tests)
{
    /// <summary>The lines of a file, in the order of the text. What they tell is worked out by <see cref="Title"/>.</summary>
    public static ImmutableArray<Lens> Of(Document document)
    {
        var bound = RulePlaces.In(document).Select(rule => rule.Syntax.Span).ToHashSet();
        var tests = TestCase.Of(document);
        return [.. document.Tree.Declarations.SelectMany(declaration => declaration switch
        {
            RuleSyntax rule => (bound.Contains(rule.Span) ? [new(LensKind.Verdicts, rule.Name?.Span ?? rule.IfSpan, [])] : Enumerable.Empty<Lens>()).Concat(References(rule.Name)),
            TestSyntax test => tests.Where(t => Holds(test.Span, t.Span)).ToImmutableArray() is { IsEmpty: false } own ? [new(LensKind.Test, test.Rule.Span, own)] : [],
            ParamSyntax param => References(param.Name),
            DefineSyntax define => References(define.Name),
            EntitySyntax entity => References(entity.Name),
            EnumSyntax @enum => References(@enum.Name),
            _ => [],
        })];
    }

    /// <summary>What it tells now; null where that is not known, or not known yet.</summary>
    public string? Title(Document document) => Kind switch
    {
        LensKind.Verdicts => RulePlaces.At(document, Span.Start) is { } rule ? Counts(document.Pack, rule) : null,
        LensKind.Test => Tests.Length == 1 ? "run test" : $"run {Tests.Length} tests",
        _ => Navigation.References(document, Span.Start, withDeclaration: false).Length is var count && count == 1 ? "1 reference" : $"{count} references",
    };

    private static string? Counts(PackSnapshot pack, RuleSymbol rule) =>
        pack.Counts.Of(rule) is { } survey ? CountText.Of(survey)
        : pack.World is { } world && !rule.InForce(world.Today) ? $"not in force on {world.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : null;

    private static IEnumerable<Lens> References(NameSyntax? name) => name is null or { IsMissing: true } ? [] : [new(LensKind.References, name.Span, [])];

    private static bool Holds(TextSpan outer, TextSpan inner) => inner.Start >= outer.Start && inner.End <= outer.End;
}
