using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Rules: clauses, the condition, the actions.</summary>
internal static class Rules
{
    private static readonly Parser<Token> If = Reserved("if");

    private static readonly Parser<Token> Then = Reserved("then");

    private static readonly Parser<ClauseSyntax> Clause = OneOf(
        Reserved("for").Then(_ => Missing.Name("the name of an entity", NameRole.Entity)).Node((span, name) => (ClauseSyntax)new ForClauseSyntax(span, name)),
        Word("severity").Then(_ => Missing.Name("a level", NameRole.Severity)).Node((span, name) => (ClauseSyntax)new SeverityClauseSyntax(span, name)),
        Word("tags").Then(_ => Lists.ByCommas(Names.NameOrText.Or(Missing.Name("a tag", NameRole.Tag))))
            .Node((span, tags) => (ClauseSyntax)new TagsClauseSyntax(span, tags)),
        Word("from").Then(_ => Declarations.Day).Node((span, date) => (ClauseSyntax)new DateClauseSyntax(span, true, date)),
        Word("until").Then(_ => Declarations.Day).Node((span, date) => (ClauseSyntax)new DateClauseSyntax(span, false, date)));

    private static readonly Parser<Body> ConditionAndActions =
        from @if in Missing.Required(If, "if")
        from condition in Expressions.Value
        from then in Later<Token?>(() => Consequence)
        from effects in Actions.All(Clause, @if, isNamed: true)
        select new Body(@if?.Span ?? new(condition.Span.Start, 0), condition, effects);

    private static readonly Parser<Body> AnonymousBody =
        from @if in If
        from condition in Expressions.Value
        from then in Later<Token?>(() => Consequence)
        from effects in Actions.All(Clause, @if, isNamed: false)
        select new Body(@if.Span, condition, effects);

    /// <summary>A rule with a name.</summary>
    public static readonly Parser<DeclarationSyntax> Rule =
        from word in Word("rule")
        from name in Missing.Name("the name of the rule")
        from title in Literals.PlainText.Maybe()
        from clauses in Later<ImmutableArray<ClauseSyntax>>(() => Clauses)
        from body in ConditionAndActions
        select (DeclarationSyntax)Make(name, title, clauses, body);

    /// <summary>A condition and actions alone.</summary>
    public static readonly Parser<DeclarationSyntax> Anonymous = AnonymousBody.Select(body => (DeclarationSyntax)Make(null, null, [], body));

    private static RuleSyntax Make(NameSyntax? name, LiteralSyntax? title, ImmutableArray<ClauseSyntax> clauses, Body body) =>
        new RuleSyntax(default, null, name, title, clauses.AddRange(body.Effects.LateClauses), body.If, body.Condition, body.Effects.Actions);

    /// <summary>Clauses up to <c>if</c>; what is none costs its line alone.</summary>
    private static IResult<ImmutableArray<ClauseSyntax>> Clauses(IInput input)
    {
        var clauses = ImmutableArray.CreateBuilder<ClauseSyntax>();
        TokenInput? @if = null;
        for (var at = (TokenInput)input; ;)
        {
            var result = Clause(at);
            if (result.WasSuccessful)
            {
                clauses.Add(result.Value);
                at = (TokenInput)result.Remainder;
            }
            else if (!at.AtEnd && !If(at).WasSuccessful && (@if ??= Missing.FindAhead(at, "if")) is { } end && end != at)
            {
                ReportNoClause(at);
                at = NextClause(at.Next, end);
            }
            else
            {
                return Ok(clauses.DrainToImmutable(), at);
            }
        }
    }

    private static void ReportNoClause(TokenInput at)
    {
        if (at.Token.Kind == TokenKind.Name)
        {
            at.State.Report(at, Advice.Misspelt(
                GrammarDiagnostics.NotAClause.At(at.State.Source, at.Token.Span, Advice.Shown(at.Token)), at.Token, SyntaxFacts.ClauseWords));
        }
        else
        {
            Advice.Unexpected(at);
        }
    }

    private static TokenInput NextClause(TokenInput at, TokenInput @if)
    {
        while (!at.AtEnd && at != @if && !(at.Token.StartsLine && SyntaxFacts.ClauseWords.Any(at.Is)))
        {
            at = at.Next;
        }

        return at;
    }

    /// <summary>The word <c>then</c>; what stands before it and fits nothing is skipped.</summary>
    private static IResult<Token?> Consequence(IInput input)
    {
        var result = Then(input);
        if (result.WasSuccessful)
        {
            return result;
        }

        var at = (TokenInput)input;
        if (!at.AtEnd && Missing.FindAhead(at, "then") is { } then)
        {
            Advice.Unexpected(at);
            return Ok<Token?>(then.Token, then.Next);
        }

        Missing.ReportMissing(at, "then", Actions.Starts(at));
        return Ok<Token?>(null, input);
    }

    private sealed record Body(TextSpan If, ExpressionSyntax Condition, Effects Effects);
}
