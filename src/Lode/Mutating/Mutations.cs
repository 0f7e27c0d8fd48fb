using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>A change of a node: what it is, in words, and the pieces of text that it replaces.</summary>
internal readonly record struct Change(string Words, params ImmutableArray<(TextSpan Span, string Text)> Pieces);

/// <summary>The small changes of a pack's conditions, defines and params, one at a time. Not all of them have a meaning; the binder tells.</summary>
internal static class Mutations
{
    /// <summary>The changes, in the order of the text.</summary>
    public static IEnumerable<Mutant> Of(Pack pack) =>
        from tree in pack.Trees
        from declaration in tree.Declarations
        let changed = Changed(pack, declaration)
        where changed.Symbol is not null
        from node in changed.Root!.DescendantsAndSelf().OfType<ExpressionSyntax>()
        from change in Of(pack, tree, node)
        select new Mutant(
            changed.Symbol!, new(tree.Source, change.Pieces[0].Span), change.Words,
            [.. change.Pieces.Select(p => new TextEdit(tree.Source.Path, p.Span, p.Text))]);

    private static (Symbol? Symbol, ExpressionSyntax? Root) Changed(Pack pack, DeclarationSyntax declaration) => declaration switch
    {
        RuleSyntax rule => (pack.Rules.FirstOrDefault(r => ReferenceEquals(r.Syntax, rule)), rule.Condition),
        DefineSyntax define => (pack.Defines.FirstOrDefault(d => d.Name == define.Name.Text), define.Body),
        ParamSyntax param => (pack.Params.FirstOrDefault(p => p.Name == param.Name.Text), param.Default),
        _ => default,
    };

    private static IEnumerable<Change> Of(Pack pack, SyntaxTree tree, ExpressionSyntax node) => node switch
    {
        LiteralSyntax literal => LiteralMutations.Of(tree.Source, literal),
        OperationSyntax operation => OperatorMutations.Of(tree, operation),
        AggregateSyntax aggregate => RangingMutations.Of(tree.Source, aggregate),
        QuantifierSyntax quantifier => RangingMutations.Of(quantifier),
        NameExpressionSyntax name => Member(pack, tree, name),
        _ => [],
    };

    /// <summary>Another member of the enum.</summary>
    private static IEnumerable<Change> Member(Pack pack, SyntaxTree tree, NameExpressionSyntax name)
    {
        if (pack.File(tree.Source.Path)?.At(name.Span.Start) is { Symbol: MemberSymbol { Enum.Members: { Length: > 1 } members } member } reference && reference.Place.Span == name.Name.Span)
        {
            var other = members[(member.Ordinal + 1) % members.Length].Name;
            yield return new($"`{member.Name}` -> `{other}`", (name.Span, SyntaxFacts.IsBareName(other) ? other : $"`{other}`"));
        }
    }
}
