using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Says what is meant where a common mistake was made; the parse goes on as if it had been written well.</summary>
internal static class Advice
{
    private static readonly string[] ElseIfs = ["elseif", "elsif", "elif"];

    /// <summary>Reports with the input before what the parser reads.</summary>
    public static Parser<T> Reporting<T>(this Parser<T> parser, Action<TokenInput> report) => input =>
    {
        var result = parser(input);
        if (result.WasSuccessful)
        {
            report((TokenInput)input);
        }

        return result;
    };

    /// <summary>A word in capitals, an operator of another language.</summary>
    public static void WriteInstead(TokenInput at, string word)
    {
        var span = at.Token.Span;
        var source = at.State.Source;
        var before = word.All(char.IsLetter) && span.Start > 0 && SyntaxFacts.ContinuesName(source.Text[span.Start - 1]) ? " " : "";
        var after = word.All(char.IsLetter) && span.End < source.Text.Length && SyntaxFacts.ContinuesName(source.Text[span.End]) ? " " : "";
        at.State.Report(at, GrammarDiagnostics.ForeignSpelling.At(source, span, at.Token.Text, word)
            .WithFix($"Write `{word}`", span, before + word + after, safe: true));
    }

    /// <summary><c>is in</c>.</summary>
    public static void WriteWithoutIs(TokenInput @is, TokenInput rest, OperatorSyntax meant) =>
        @is.State.Report(@is, GrammarDiagnostics.NeedlessIs.At(@is.State.Source, @is.Token.Span, meant.Text)
            .WithFix($"Write `{meant.Text}`", TextSpan.FromBounds(@is.Token.Span.Start, rest.Token.Span.Start), "", safe: true));

    /// <summary><c>a &lt; b &lt; c</c>.</summary>
    public static void Chained(TokenInput at, OperatorSyntax second, ExpressionSyntax before)
    {
        at.State.Report(at, GrammarDiagnostics.ChainedComparison.At(at.State.Source, at.Token.Span, "join two of them with `and`, or write `x between low and high`"));
    }

    /// <summary>The word <c>elseif</c> and its like.</summary>
    public static bool IsElseIf(Token token) => token.Kind == TokenKind.Name && ElseIfs.Contains(token.Text);

    /// <summary><c>elseif</c>.</summary>
    public static void ElseIf(TokenInput at) => at.State.Report(at, GrammarDiagnostics.ElseIf.At(at.State.Source, at.Token.Span, at.Token.Text)
        .WithFix("Write `else if`", at.Token.Span, "else if", safe: true));

    /// <summary>No <c>else</c>.</summary>
    public static ExpressionSyntax MissingElse(TokenInput at)
    {
        at.State.Report(at, GrammarDiagnostics.MissingElse.At(at.State.Source, Missing.Place(at)));
        return Missing.Hole(at);
    }

    /// <summary><c>85 %</c>, and not <c>a % b</c>.</summary>
    public static bool IsSpacedPercent(TokenInput number) =>
        number.Next is var sign && sign.Is("%") && !(Expressions.StartsOperand(sign.Next) && !sign.Next.Token.StartsLine && !sign.Next.Is("-"));

    /// <summary><c>85 %</c>.</summary>
    public static void SpacedPercent(TokenInput sign)
    {
        var number = sign.Previous!;
        var span = number.Span.Union(sign.Token.Span);
        sign.State.Report(sign, GrammarDiagnostics.SpacedPercent.At(sign.State.Source, span, number.Text + "%")
            .WithFix($"Write `{number.Text}%`", span, number.Text + "%", safe: true));
    }

    /// <summary>Something that does not fit.</summary>
    public static void Unexpected(TokenInput at)
    {
        if (!ForUnexpected(at))
        {
            var text = at.AtEnd ? "the end" : at.Token.Text.Length > 30 ? at.Token.Text[..30] + "..." : at.Token.Text;
            at.State.Report(at, GrammarDiagnostics.Unexpected.At(at.State.Source, Missing.Place(at), text, Missing.Before(at)));
        }
    }

    /// <summary>Whether a token that does not fit is a known mistake, which then is reported.</summary>
    public static bool ForUnexpected(TokenInput at)
    {
        return false;
    }

    /// <summary>Something behind a declaration that is not another one on a new line.</summary>
    public static void BetweenDeclarations(TokenInput at)
    {
        if (!at.Token.StartsLine && Splitter.IsSureStart(at.Token, at.Next.Token))
        {
            at.State.Report(at, GrammarDiagnostics.DeclarationOnSameLine.At(at.State.Source, at.Token.Span)
                .WithFix("Begin a new line", new(at.PreviousEnd, at.Token.Span.Start - at.PreviousEnd), "\n\n", safe: true));
        }
        else if (at.Token.StartsLine && at.Token.Kind is TokenKind.Name or TokenKind.Reserved)
        {
            at.State.Report(at, GrammarDiagnostics.NotADeclaration.At(at.State.Source, at.Token.Span, at.Token.Text));
        }
        else
        {
            Unexpected(at);
        }
    }
}
