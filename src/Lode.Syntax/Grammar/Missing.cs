using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>What the grammar does where something must stand and does not: it reports that once, and goes on with a hole in the tree.</summary>
internal static class Missing
{
    private const int FarthestSkip = 100;
    private const int FarthestWord = 200;

    /// <summary>The expression, or a hole.</summary>
    public static Parser<ExpressionSyntax> OrHole(this Parser<ExpressionSyntax> parser) => parser.Else(ReportedHole);

    /// <summary>A hole where an expression is missing.</summary>
    public static ExpressionSyntax ReportedHole(TokenInput at)
    {
        at.MustStand();
        if (!at.State.HasReportedAt(at) && !Advice.ForUnexpected(at))
        {
            at.State.Report(at, GrammarDiagnostics.MissingValue.At(at.State.Source, Place(at), Before(at)));
        }

        return Hole(at);
    }

    /// <summary>A hole at a place.</summary>
    public static ExpressionSyntax Hole(TokenInput at) => new MissingSyntax(new(at.PreviousEnd, 0));

    /// <summary>A name in a place where one must stand; an empty one where none does.</summary>
    public static Parser<NameSyntax> Name(string what, NameRole role = NameRole.New) => Names.Name.Or(Names.ReservedAsName).As(role).Else(at =>
    {
        ReportName(at, what);
        return new NameSyntax(new(at.PreviousEnd, 0), "");
    });

    /// <summary>Says what is missing here.</summary>
    public static void ReportName(TokenInput at, string what)
    {
        at.MustStand();
        if (!at.State.HasReportedAt(at))
        {
            at.State.Report(at, GrammarDiagnostics.MissingName.At(at.State.Source, Place(at), what, Before(at)));
        }
    }

    /// <summary>A word or mark that must stand; nothing is read where it does not.</summary>
    public static Parser<Token?> Required(Parser<Token> parser, string shown) => parser.Select(token => (Token?)token).Else(at =>
    {
        ReportMissing(at, shown);
        return null;
    });

    /// <summary>A word that must stand.</summary>
    public static Parser<Token?> Word(string text) => Required(SyntaxFacts.IsReserved(text) ? Reserved(text) : Combinators.Word(text), text);

    /// <summary>A mark that must stand.</summary>
    public static Parser<Token?> Mark(string text) => Required(Symbol(text), text);

    /// <summary>A closing mark; what stands between is skipped where the mark is near.</summary>
    public static Parser<Token?> Closing(string text)
    {
        var close = Symbol(text);
        return input =>
        {
            if (close(input) is { WasSuccessful: true } result)
            {
                return result;
            }

            var at = (TokenInput)input;
            var found = Find(at, text);
            if (found is null)
            {
                ReportMissing(at, text);
                return Ok<Token?>(null, input);
            }

            Advice.Unexpected(at);
            return Ok<Token?>(found.Token, found.Next);
        };
    }

    /// <summary>Says that a word or mark is missing here; the fix puts it in where that surely is all.</summary>
    public static void ReportMissing(TokenInput at, string text, bool isAll = false)
    {
        at.Fits(text);
        at.MustStand();
        if (Advice.ForUnexpected(at))
        {
            return;
        }

        var diagnostic = GrammarDiagnostics.MissingWord.At(at.State.Source, Place(at), text, Before(at));
        var divider = char.IsLetter(text[0]) ? " " : "";
        at.State.Report(at, isAll || text is "," or ")" or "]" or "}"
            ? diagnostic.WithFix($"Add `{text}`", new(at.PreviousEnd, 0), divider + text)
            : diagnostic);
    }

    /// <summary>Where to say that something is missing: the token that stands there instead, or the end of the line.</summary>
    public static TextSpan Place(TokenInput at) =>
        at.AtEnd || at.Token.StartsLine ? new TextSpan(at.PreviousEnd, 0) : at.Token.Span;

    /// <summary>The token before a place, as messages show it.</summary>
    public static string Before(TokenInput at) => at.Previous switch
    {
        null => "",
        { Text.Length: > 30 } token => $" after `{token.Text[..30]}...`",
        var token => $" after `{token.Text}`",
    };

    /// <summary>The next such token at this level of brackets, near and before anything that surely lies outside.</summary>
    public static TokenInput? Find(TokenInput from, string text)
    {
        var depth = 0;
        var at = from;
        for (var steps = 0; steps < FarthestSkip && !at.AtEnd; steps++, at = at.Next)
        {
            if (depth == 0 && at.Is(text))
            {
                return at;
            }

            depth += Splitter.BracketDepth(at.Token);
            if (depth < 0 || at.Is("then"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The next such word outside of brackets, within what one reads at a glance and before another <c>if</c>.</summary>
    public static TokenInput? FindAhead(TokenInput at, string word)
    {
        var depth = 0;
        for (var steps = 0; steps < FarthestWord && !at.AtEnd; steps++, at = at.Next)
        {
            if (depth <= 0 && (at.Is(word) || IsSpelledLike(at.Token, word)))
            {
                return at;
            }

            if (at.Is("if"))
            {
                return null;
            }

            depth += Splitter.BracketDepth(at.Token);
        }

        return null;
    }
}
