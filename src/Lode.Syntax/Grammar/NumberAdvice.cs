using System.Globalization;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Numbers as they are written elsewhere: <c>1,000</c>, <c>85 %</c>.</summary>
internal static class NumberAdvice
{
    /// <summary><c>1,000</c> where a comma divides nothing, or where what follows it is no number that somebody writes, <c>000</c>.</summary>
    public static readonly Parser<ExpressionSyntax> Thousands = When(IsThousands, input =>
    {
        var at = (TokenInput)input;
        var last = at;
        while (last.Next is var comma && IsGroup(last, comma))
        {
            last = comma.Next;
        }

        var span = at.Token.Span.Union(last.Token.Span);
        var written = at.State.Source.Slice(span);
        var meant = written.Replace(',', '_');
        at.State.Report(at, GrammarDiagnostics.ThousandsComma.At(at.State.Source, span, written, meant)
            .WithFix($"Write `{meant}`", span, meant, safe: true));
        var value = double.Parse(meant.Replace("_", "", StringComparison.Ordinal).TrimStart('$'), CultureInfo.InvariantCulture);
        var kind = at.Token.Kind == TokenKind.Money ? LiteralKind.Money : LiteralKind.Number;
        return Ok<ExpressionSyntax>(new LiteralSyntax(span, kind, value), last.Next);
    });

    /// <summary><c>85 %</c>.</summary>
    public static readonly Parser<ExpressionSyntax> SpacedPercent = When(IsSpacedPercent, input =>
    {
        var number = (TokenInput)input;
        var span = number.Token.Span.Union(number.Next.Token.Span);
        var meant = number.Token.Text + "%";
        number.State.Report(number, GrammarDiagnostics.SpacedPercent.At(number.State.Source, span, meant)
            .WithFix($"Write `{meant}`", span, meant, safe: true));
        return Ok<ExpressionSyntax>(new LiteralSyntax(span, LiteralKind.Percent, (double)number.Token.Value! / 100), number.Next.Next);
    });

    /// <summary><c>.5</c>, where a value must stand.</summary>
    public static bool ReportsBarePoint(TokenInput at)
    {
        if (!at.Is(".") || at.Next.Token is not { Kind: TokenKind.Number or TokenKind.Percent } digits || digits.Span.Start != at.Token.Span.End)
        {
            return false;
        }

        var span = at.Token.Span.Union(digits.Span);
        at.State.Report(at, LexerDiagnostics.InvalidNumber.At(at.State.Source, span, "." + digits.Text, "a digit stands before the point")
            .WithFix($"Write `0.{digits.Text}`", new(span.Start, 0), "0", safe: true));
        return true;
    }

    private static bool IsThousands(TokenInput at) =>
        IsGroup(at, at.Next) && at.Token.Text.TrimStart('$').Length <= 3 && at.Token.Text.TrimStart('$').All(char.IsAsciiDigit) &&
        (!at.State.CommasDivide || at.Next.Next.Token.Text[0] == '0');

    private static bool IsGroup(TokenInput number, TokenInput comma) =>
        comma.Is(",") && comma.PreviousEnd == comma.Token.Span.Start && comma.Next.Token is { Kind: TokenKind.Number, Text.Length: 3 } group &&
        group.Span.Start == comma.Token.Span.End && group.Text.All(char.IsAsciiDigit) && number.Token.Span.End == comma.Token.Span.Start;

    /// <summary>Not <c>a % b</c>.</summary>
    private static bool IsSpacedPercent(TokenInput number) =>
        number.Token.Kind == TokenKind.Number && number.Next is var sign && sign.Is("%") && !sign.Token.StartsLine &&
        (!Expressions.StartsOperand(sign.Next) || sign.Next.Token.StartsLine || sign.Next.Is("-"));
}
