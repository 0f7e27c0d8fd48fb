using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Literals with their units, and units as types name them.</summary>
internal static class Literals
{
    private const string UnitOfMoney = "usd";
    private static readonly string[] Keywords = ["then", "else", "for", "where", "by", "satisfies"];

    /// <summary>A date; where it is none, a literal that has no value.</summary>
    public static readonly Parser<LiteralSyntax> Date = Kind(TokenKind.Date)
        .Select(token => new LiteralSyntax(token.Span, token.Value is null ? LiteralKind.Unknown : LiteralKind.Date, token.Value));

    /// <summary>A text whose braces mean nothing.</summary>
    public static readonly Parser<LiteralSyntax> PlainText = Kind(TokenKind.Text)
        .Select(token => new LiteralSyntax(token.Span, LiteralKind.Text, token.Value));

    /// <summary>A unit as a type names it: <c>usd/kg</c>.</summary>
    public static readonly Parser<UnitSyntax> Unit = Missing.Name("a unit", NameRole.Unit).Then(first => Parts(first, mustTouch: false));

    private static readonly Parser<ExpressionSyntax> Period =
        When(at => IsPeriodWord(at.Next.Token), input => Ok(PeriodOf((TokenInput)input), input.Advance().Advance()));

    private static readonly Parser<ExpressionSyntax> Number =
        (from number in Kind(TokenKind.Number)
         from unit in When(at => IsUnit(at) || (at.IsCaret && !at.Token.StartsLine), Names.Name.As(NameRole.Measure)).Then(first => Parts(first, mustTouch: true)).Maybe()
         select (number, unit)).Node((span, parts) =>
            (ExpressionSyntax)new LiteralSyntax(span, LiteralKind.Number, parts.number.Value, parts.unit));

    private static readonly Parser<ExpressionSyntax> Percent = Kind(TokenKind.Percent)
        .Select(token => (ExpressionSyntax)new LiteralSyntax(token.Span, LiteralKind.Percent, token.Value));

    private static readonly Parser<ExpressionSyntax> Money =
        from money in Kind(TokenKind.Money)
        from unit in When(IsTouchingDivision, Parts(new(new(money.Span.Start, 1), UnitOfMoney), mustTouch: true)).Maybe()
        select (ExpressionSyntax)new LiteralSyntax(unit is null ? money.Span : money.Span.Union(unit.Span), LiteralKind.Money, money.Value, unit);

    private static readonly Parser<ExpressionSyntax> DateValue = Date
        .Select(date => date.Kind == LiteralKind.Date ? date : (ExpressionSyntax)new MissingSyntax(date.Span));

    private static readonly Parser<ExpressionSyntax> Text = input =>
        ((TokenInput)input).State.InTemplatePlace ? Templates.Template(input) : PlainText(input);

    /// <summary>A literal that is a word.</summary>
    public static readonly Parser<ExpressionSyntax> Word = OneOf(
        Constant("true", LiteralKind.Boolean, true), Constant("false", LiteralKind.Boolean, false), Constant("unknown", LiteralKind.Unknown, null),
        Constant("today", LiteralKind.Today, null), Constant("this", LiteralKind.This, null));

    private static readonly Parser<ExpressionSyntax> AnyNumber = OneOf(NumberAdvice.Thousands, Period, NumberAdvice.SpacedPercent, Number);

    private static readonly Parser<ExpressionSyntax> AnyMoney = OneOf(NumberAdvice.Thousands, Money);

    /// <summary>Any other literal.</summary>
    public static readonly Parser<ExpressionSyntax> Literal = input => (TokenKind)input.Current switch
    {
        TokenKind.Number => AnyNumber(input),
        TokenKind.Percent => Percent(input),
        TokenKind.Money => AnyMoney(input),
        TokenKind.Date => DateValue(input),
        TokenKind.Text => Text(input),
        _ => No<ExpressionSyntax>(input),
    };

    private static Parser<ExpressionSyntax> Constant(string word, LiteralKind kind, object? value) => When(at => at.IsCaret || at.Is(word),
        Exactly(TokenKind.Reserved, word).Select(token => (ExpressionSyntax)new LiteralSyntax(token.Span, kind, value)));

    /// <summary>The further parts of a unit. Behind a literal they touch, so that <c>500 tonnes / months</c> stays a division.</summary>
    private static Parser<UnitSyntax> Parts(NameSyntax first, bool mustTouch) => input =>
    {
        var at = (TokenInput)input;
        var above = ImmutableArray.Create(first);
        var below = ImmutableArray<NameSyntax>.Empty;
        while (mustTouch ? IsTouchingDivision(at) : at.Next.Token.Kind == TokenKind.Name && (at.Is("/") || at.Is("*")))
        {
            var name = new NameSyntax(at.Next.Token.Span, at.Next.Token.Name);
            (above, below) = at.Is("/") ? (above, below.Add(name)) : (above.Add(name), below);
            at = at.Next.Next;
        }

        if ((at.Is("/") || at.Is("*")) && (!mustTouch || at.PreviousEnd == at.Token.Span.Start))
        {
            at.Next.Fits(NameRole.Unit);
        }

        return Ok(new UnitSyntax(TextSpan.FromBounds(first.Span.Start, at.PreviousEnd), above, below), at);
    };

    private static bool IsTouchingDivision(TokenInput at) =>
        at.Token is { Text: "/" or "*", Kind: TokenKind.Symbol } sign && at.PreviousEnd == sign.Span.Start &&
        at.Next.Token is { Kind: TokenKind.Name } name && name.Span.Start == sign.Span.End;

    private static bool IsUnit(TokenInput at) =>
        at.Token is { Kind: TokenKind.Name, StartsLine: false } && !SyntaxFacts.WordsBehindNumbers.Contains(at.Token.Text) &&
        !OperatorRows.IsSpelledOperator(at.Token) && !Keywords.Any(word => IsSpelledLike(at.Token, word)) &&
        !StartsAction(at) && !Advice.IsElseIf(at.Token);

    /// <summary>An action whose comma or <c>then</c> is missing.</summary>
    private static bool StartsAction(TokenInput at) =>
        SyntaxFacts.ActionWords.Contains(at.Token.Text) && (!at.Is("score") || (Expressions.StartsOperand(at.Next) && !at.Next.Is("-")));

    private static bool IsPeriodWord(Token token) =>
        token is { Kind: TokenKind.Name, StartsLine: false } && SyntaxFacts.PeriodWords.ContainsKey(token.Text);

    private static ExpressionSyntax PeriodOf(TokenInput at)
    {
        var span = at.Token.Span.Union(at.Next.Token.Span);
        var one = SyntaxFacts.PeriodWords[at.Next.Token.Text];
        var count = (double)at.Token.Value!;
        if (double.IsInteger(count) && count * Math.Max(one.Months, one.Days) <= int.MaxValue)
        {
            return new LiteralSyntax(span, LiteralKind.Period, new Period((int)(one.Months * count), (int)(one.Days * count)));
        }

        at.State.Report(at, GrammarDiagnostics.InvalidPeriod.At(at.State.Source, span, at.State.Source.Slice(span)));
        return new MissingSyntax(span);
    }
}
