using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Says what is meant where a common mistake was made; the parse goes on as if it had been written well.</summary>
internal static class Advice
{
    private const int LongestShown = 30;
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

    /// <summary>A token's text, not too long for a message.</summary>
    public static string Shown(Token token) => token.Text.Length > LongestShown ? token.Text[..LongestShown] + "..." : token.Text;

    /// <summary>A word in capitals, an operator of another language.</summary>
    public static void WriteInstead(TokenInput at, string word)
    {
        var span = at.Token.Span;
        var source = at.State.Source;
        var isWord = char.IsLetter(word[0]);
        var before = isWord && span.Start > 0 && SyntaxFacts.ContinuesName(source.Text[span.Start - 1]) ? " " : "";
        var after = isWord && span.End < source.Text.Length && SyntaxFacts.ContinuesName(source.Text[span.End]) ? " " : "";
        at.State.Report(at, GrammarDiagnostics.ForeignSpelling.At(source, span, at.Token.Text, word)
            .WithFix($"Write `{word}`", span, before + word + after, safe: true));
    }

    /// <summary>The word <c>elseif</c> and its like.</summary>
    public static bool IsElseIf(Token token) => token.Kind == TokenKind.Name && ElseIfs.Contains(token.Text);

    /// <summary><c>elseif</c>.</summary>
    public static void ElseIf(TokenInput at) => at.State.Report(at, GrammarDiagnostics.ElseIf.At(at.State.Source, at.Token.Span, at.Token.Text)
        .WithFix("Write `else if`", at.Token.Span, "else if", safe: true));

    /// <summary>No <c>else</c>.</summary>
    public static ExpressionSyntax MissingElse(TokenInput at)
    {
        at.State.Report(at, GrammarDiagnostics.MissingElse.At(at.State.Source, Missing.Place(at))
            .WithFix("Add `else unknown`", new(at.PreviousEnd, 0), " else unknown"));
        return Missing.Hole(at);
    }

    /// <summary><c>(a, b)</c> where a set is meant.</summary>
    public static void SetInParentheses(TokenInput open, TokenInput behind)
    {
        var source = open.State.Source;
        var span = Between(open, behind);
        var diagnostic = GrammarDiagnostics.SetInParentheses.At(source, span);
        TextEdit[] edits = [new(source.Path, new(span.Start, 1), "["), new(source.Path, new(span.End - 1, 1), "]")];
        open.State.Report(open, behind.Previous!.Is(")")
            ? diagnostic with { Fixes = [new Fix("Write `[...]`", [.. edits], Safe: true)] }
            : diagnostic);
    }

    /// <summary><c>a + not b</c>.</summary>
    public static void NeedsParentheses(TokenInput at, TextSpan span) =>
        at.State.Report(at, GrammarDiagnostics.NeedsParentheses.At(at.State.Source, at.Token.Span, at.Token.Text)
            .WithFix("Add parentheses", span, $"({at.State.Source.Slice(span)})", safe: true));

    /// <summary>Something that does not fit.</summary>
    public static void Unexpected(TokenInput at)
    {
        if (!ForUnexpected(at))
        {
            at.State.Report(at, GrammarDiagnostics.Unexpected.At(
                at.State.Source, at.AtEnd ? Missing.Place(at) : at.Token.Span, at.AtEnd ? "the end" : Shown(at.Token), Missing.Before(at)));
        }
    }

    /// <summary>Whether a token that does not fit is a known mistake, which then is reported.</summary>
    public static bool ForUnexpected(TokenInput at)
    {
        if (at.State.HasReportedAt(at))
        {
            return true;
        }

        if (at.Is("%") || (at.Previous?.Kind == TokenKind.Percent && IsTouchingOperand(at)))
        {
            at.State.Report(at, GrammarDiagnostics.NoModulo.At(at.State.Source, at.Token.Span));
            return true;
        }

        return NumberAdvice.ReportsBarePoint(at);
    }

    /// <summary><c>5%3</c>.</summary>
    private static bool IsTouchingOperand(TokenInput at) =>
        at.Token.Kind is TokenKind.Number or TokenKind.Name && at.Token.Span.Start == at.PreviousEnd;

    /// <summary>Something behind a declaration that is not another one on a new line.</summary>
    public static void BetweenDeclarations(TokenInput at)
    {
        var source = at.State.Source;
        if (!at.Token.StartsLine && Splitter.IsSureStart(at.Token, at.Next.Token))
        {
            at.State.Report(at, GrammarDiagnostics.DeclarationOnSameLine.At(source, at.Token.Span)
                .WithFix("Begin a new line", TextSpan.FromBounds(at.PreviousEnd, at.Token.Span.Start), "\n\n", safe: true));
        }
        else if (at.Token.StartsLine && at.Token.Kind is TokenKind.Name or TokenKind.Reserved)
        {
            var diagnostic = GrammarDiagnostics.NotADeclaration.At(source, at.Token.Span, Shown(at.Token));
            at.State.Report(at, Misspelt(diagnostic, at.Token, SyntaxFacts.DeclarationWords));
        }
        else
        {
            Unexpected(at);
        }
    }

    /// <summary>With the word that was probably meant.</summary>
    public static Diagnostic Misspelt(Diagnostic diagnostic, Token token, IEnumerable<string> words) =>
        Nearest.To(token.Text, words) is [var near, ..]
        ? (diagnostic with { Help = $"Did you mean `{near}`?" }).WithFix($"Write `{near}`", token.Span, near)
        : diagnostic;
}
