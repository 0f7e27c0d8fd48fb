using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Calls, and what ranges over members: <c>sum(e for x in S where c)</c>, <c>some x in S satisfies c</c>.</summary>
internal static class Aggregates
{
    private static readonly Parser<ExpressionSyntax> Value = Later(() => Expressions.Value);

    /// <summary><c>x in S</c> where it names the members.</summary>
    private static readonly Parser<BinderSyntax> Binder =
        (from name in Missing.Name("a name for the members")
         from @in in Missing.Word("in")
         from source in Later(() => Expressions.SumValue)
         select (name, source)).Node((span, binder) => new BinderSyntax(span.Union(binder.name.Span), binder.name, binder.source));

    private static readonly Parser<ImmutableArray<BinderSyntax>> Binders = Lists.ByCommas(Binder);

    private static readonly Parser<ExpressionSyntax?> Where = Reserved("where").Then(_ => Value).Maybe();

    private static readonly Parser<ExpressionSyntax?> Key = Reserved("by").Then(_ => Value).Maybe();

    private static readonly Parser<bool> SkipsUnknown = Word("skipping").Then(_ => Missing.Word("unknown")).Present();

    /// <summary>The word before a value; <c>distinct(x)</c>, touching, is a call of something that has this name.</summary>
    private static readonly Parser<Token> Distinct = When(
        at => at.IsCaret || (at.Is("distinct") && (at.Next.IsCaret
            || (Expressions.StartsOperand(at.Next) && !(at.Next.Is("(") && Touches(at.Next.Token)) && !at.Next.Is("-")))), Word("distinct"));

    /// <summary><c>x in S where c skipping unknown)</c>.</summary>
    private static readonly Parser<Inside> Range =
        from binders in Binders
        from condition in Where
        from skips in SkipsUnknown
        from close in Missing.Closing(")")
        select new Inside { Binders = binders, Where = condition, SkipsUnknown = skips };

    /// <summary><c>by k for x in S ...)</c>, behind what is gathered.</summary>
    private static readonly Parser<Inside> KeyAndRange =
        from key in Key
        from @for in Missing.Word("for")
        from range in Range
        select range with { Key = key };

    private static readonly Parser<Inside> Distinctly =
        from distinct in Distinct
        from value in Value
        from rest in KeyAndRange
        select rest with { IsDistinct = true, Value = value };

    /// <summary>Arguments, and an aggregate's value, begin alike: what follows the first tells.</summary>
    private static Parser<Inside> ArgumentsOrValue(bool isAggregate) =>
        from first in Later(() => Expressions.Argument)
        from rest in OneOf(
            When(at => first.Name is null && (IsBehindValue(at) || (at.IsCaret && isAggregate)), KeyAndRange.Select(range => range with { Value = first.Value })),
            Arguments([first]))
        select rest;

    private static readonly Parser<Inside> Members = When(at => at.Token.Kind == TokenKind.Name && at.Next.Is("in"), Range);

    private static readonly Parser<Inside> OfAggregate = OneOf(Members, Distinctly, ArgumentsOrValue(isAggregate: true), Arguments([]));

    private static readonly Parser<Inside> OfCall = OneOf(ArgumentsOrValue(isAggregate: false), Arguments([]));

    /// <summary>A name and parentheses: an aggregate where something is ranged over, else a call.</summary>
    public static readonly Parser<ExpressionSyntax> CallOrAggregate =
        (from name in When(at => at.Next.Is("("), Names.Name)
         from open in Symbol("(")
         from inside in Lists.WhereCommasDivide(SyntaxFacts.AggregateFunctions.Contains(name.Text) ? OfAggregate : OfCall)
         select (name, inside)).Node((span, call) => Make(span, call.name, call.inside));

    /// <summary><c>some x in S satisfies c</c>, <c>every x in S satisfies c</c>.</summary>
    public static readonly Parser<ExpressionSyntax> Quantifier = Quantified("some", isEvery: false).Or(Quantified("every", isEvery: true));

    private static Parser<ExpressionSyntax> Quantified(string word, bool isEvery) =>
        (from start in Reserved(word)
         from binders in Binders
         from satisfies in Missing.Word("satisfies")
         from condition in Value
         select (binders, condition)).Node((span, all) => (ExpressionSyntax)new QuantifierSyntax(span, isEvery, all.binders, all.condition));

    private static Parser<Inside> Arguments(ImmutableArray<ArgumentSyntax> before) =>
        Later(() => Lists.Rest(Expressions.ArgumentList, before)).Select(arguments => new Inside { Arguments = arguments });

    private static bool Touches(Token token) => token.FullStart == token.Span.Start;

    private static bool IsBehindValue(TokenInput at) => at.Is("for") || at.Is("by") || IsSpelledLike(at.Token, "for");

    private static ExpressionSyntax Make(TextSpan span, NameSyntax name, Inside inside) => inside.Binders.IsDefault
        ? new CallSyntax(span, null, name, inside.Arguments)
        : new AggregateSyntax(span, name, inside.IsDistinct, inside.Value, inside.Key, inside.Binders, inside.Where, inside.SkipsUnknown);

    /// <summary>What stands in the parentheses; there are binders in those of an aggregate only.</summary>
    private sealed record Inside
    {
        public ImmutableArray<ArgumentSyntax> Arguments { get; init; } = [];

        public bool IsDistinct { get; init; }

        public ExpressionSyntax? Value { get; init; }

        public ExpressionSyntax? Key { get; init; }

        public ImmutableArray<BinderSyntax> Binders { get; init; }

        public ExpressionSyntax? Where { get; init; }

        public bool SkipsUnknown { get; init; }
    }
}
