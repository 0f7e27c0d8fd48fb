using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>What follows <c>then</c>, and clauses that stand behind it by mistake.</summary>
internal sealed record Effects(ImmutableArray<RuleActionSyntax> Actions, ImmutableArray<ClauseSyntax> LateClauses);

/// <summary>The actions of a rule.</summary>
internal static class Actions
{
    private static readonly Parser<ExpressionSyntax?> Message = Templates.Template.Maybe();

    private static readonly Parser<RuleActionSyntax> Flag = When(at => !at.Next.Is("("), Word("flag")).Then(_ => Message)
        .Node((span, message) => (RuleActionSyntax)new FlagSyntax(span, message));

    private static readonly Parser<RuleActionSyntax> Score =
        (from word in Word("score")
         from amount in Later(() => Expressions.SumValue)
         from target in Word("to").Then(_ => Missing.Name("the name of a score", NameRole.Score)).Maybe()
         select (amount, target)).Node((span, score) => (RuleActionSyntax)new ScoreSyntax(span, score.amount, score.target));

    private static readonly Parser<RuleActionSyntax> Tag = When(at => !at.Next.Is("("), Word("tag"))
        .Then(_ => Names.NameOrText.Or(Missing.Name("a tag", NameRole.Tag)))
        .Node((span, tag) => (RuleActionSyntax)new TagSyntax(span, tag));

    private static readonly Parser<RuleActionSyntax> Call =
        (from name in Names.Name.As(NameRole.Action)
         from arguments in InTemplatePlace(Later(() => Lists.Required(Expressions.ArgumentList)))
         select (name, arguments)).Node((span, call) => (RuleActionSyntax)new ActionCallSyntax(span, call.name, call.arguments));

    /// <summary>A text without <c>flag</c>, perhaps behind a word that was meant to be it.</summary>
    private static readonly Parser<RuleActionSyntax> BareText =
        (from word in When(at => at.Next.Token.Kind == TokenKind.Text, Kind(TokenKind.Name)).Maybe()
         from message in Templates.Template
         select message).Reporting(ReportNoAction).Node((span, message) => (RuleActionSyntax)new FlagSyntax(span, message));

    private static readonly Parser<RuleActionSyntax> Action = OneOf(Flag, Score, Tag, BareText, When(IsMisspelt, input =>
    {
        ReportNoAction((TokenInput)input);
        return Ok<RuleActionSyntax>(new FlagSyntax(((TokenInput)input).Token.Span, null), input.Advance());
    }), Call);

    /// <summary>Whether an action starts here, and surely nothing else.</summary>
    public static bool Starts(TokenInput at) =>
        at.Token.Kind == TokenKind.Name && (SyntaxFacts.ActionWords.Contains(at.Token.Text) || at.Next.Is("("));

    /// <summary>All actions of a rule whose condition has been read, and what stands behind them and belongs elsewhere.</summary>
    public static Parser<Effects> All(Parser<ClauseSyntax> clause, Token? @if, bool isNamed) => input =>
    {
        var actions = ImmutableArray.CreateBuilder<RuleActionSyntax>();
        var clauses = ImmutableArray.CreateBuilder<ClauseSyntax>();
        for (var at = (TokenInput)input; ;)
        {
            var result = Action(at);
            if (result.WasSuccessful)
            {
                actions.Add(result.Value);
                at = (TokenInput)result.Remainder;
            }
            else
            {
                Missing.ReportName(at, "an action");
            }

            while (!at.IsCaret && clause(at) is { WasSuccessful: true } late)
            {
                ReportLate(at, late.Value, @if, isNamed);
                clauses.Add(late.Value);
                at = (TokenInput)late.Remainder;
            }

            at.Fits("and");
            if (at.Is(",") || at.Is("and"))
            {
                at = at.Next;
            }
            else if (Starts(at) && result.WasSuccessful)
            {
                Missing.ReportMissing(at, ",");
            }
            else
            {
                return Ok(new Effects(actions.DrainToImmutable(), clauses.DrainToImmutable()), WithoutElse(at));
            }
        }
    };

    private static bool IsMisspelt(TokenInput at) =>
        at.Token.Kind == TokenKind.Name && !at.Next.Is("(") && Nearest.To(at.Token.Text, SyntaxFacts.ActionWords).Length > 0;

    private static void ReportNoAction(TokenInput at)
    {
        var diagnostic = GrammarDiagnostics.NotAnAction.At(at.State.Source, at.Token.Span, Advice.Shown(at.Token));
        at.State.Report(at, at.Token.Kind == TokenKind.Text
            ? diagnostic.WithFix("Write `flag` before the text", new(at.Token.Span.Start, 0), "flag ", safe: true)
            : Advice.Misspelt(diagnostic, at.Token, SyntaxFacts.ActionWords));
    }

    /// <summary>A clause behind the actions; the fix moves it up.</summary>
    private static void ReportLate(TokenInput at, ClauseSyntax clause, Token? @if, bool isNamed)
    {
        var source = at.State.Source;
        var diagnostic = GrammarDiagnostics.ClauseAfterActions.At(source, clause.Span, at.Token.Text);
        if (!isNamed || @if is null)
        {
            at.State.Report(at, diagnostic with { Help = "A rule with clauses has a name: `rule NAME`." });
            return;
        }

        var lineStart = source.Line(source.Position(@if.Span.Start).Line).Start;
        var before = source.Text[lineStart..@if.Span.Start];
        var divider = string.IsNullOrWhiteSpace(before) ? "\n" + before : " ";
        at.State.Report(at, diagnostic with
        {
            Fixes =
            [
                new Fix("Move it before `if`",
                [
                    new TextEdit(source.Path, new(@if.Span.Start, 0), source.Slice(clause.Span) + divider),
                    new TextEdit(source.Path, TextSpan.FromBounds(at.PreviousEnd, clause.Span.End), ""),
                ], Safe: true),
            ],
        });
    }

    /// <summary>What stands behind an <c>else</c> that a rule does not have is skipped.</summary>
    private static TokenInput WithoutElse(TokenInput at)
    {
        if (!at.Is("else") && !Advice.IsElseIf(at.Token))
        {
            return at;
        }

        at.State.Report(at, GrammarDiagnostics.RuleElse.At(at.State.Source, at.Token.Span));
        return at.State.End;
    }

    private static Parser<T> InTemplatePlace<T>(Parser<T> parser) => input =>
    {
        var state = ((TokenInput)input).State;
        state.InTemplatePlace = true;
        var result = parser(input);
        state.InTemplatePlace = false;
        return result;
    };
}
