using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Rules: clauses, the condition, the actions.</summary>
internal static class Rules
{
    private static readonly Parser<ClauseSyntax> Clause = OneOf(
        Reserved("for").Then(_ => Missing.Name("the name of an entity")).Node((span, name) => (ClauseSyntax)new ForClauseSyntax(span, name)),
        Word("severity").Then(_ => Missing.Name("a level")).Node((span, name) => (ClauseSyntax)new SeverityClauseSyntax(span, name)),
        Word("tags").Then(_ => Lists.ByCommas(Names.NameOrText.Or(Missing.Name("a tag")))).Node((span, tags) => (ClauseSyntax)new TagsClauseSyntax(span, tags)),
        Word("from").Then(_ => Declarations.Day).Node((span, date) => (ClauseSyntax)new DateClauseSyntax(span, true, date)),
        Word("until").Then(_ => Declarations.Day).Node((span, date) => (ClauseSyntax)new DateClauseSyntax(span, false, date)));

    private static readonly Parser<ExpressionSyntax?> Message = Later(() => Templates.Template).Maybe();

    private static readonly Parser<RuleActionSyntax> Flag = When(at => !at.Next.Is("("), Word("flag")).Then(_ => Message)
        .Node((span, message) => (RuleActionSyntax)new FlagSyntax(span, message));

    private static readonly Parser<RuleActionSyntax> Score =
        (from word in Word("score")
         from amount in Expressions.SumValue
         from target in Word("to").Then(_ => Missing.Name("the name of a score")).Maybe()
         select (amount, target)).Node((span, score) => (RuleActionSyntax)new ScoreSyntax(span, score.amount, score.target));

    private static readonly Parser<RuleActionSyntax> Tag = When(at => !at.Next.Is("("), Word("tag")).Then(_ => Names.NameOrText.Or(Missing.Name("a tag")))
        .Node((span, tag) => (RuleActionSyntax)new TagSyntax(span, tag));

    private static readonly Parser<RuleActionSyntax> Call =
        (from name in Names.Name
         from arguments in InTemplatePlace(Lists.Required(Expressions.ArgumentList))
         select (name, arguments)).Node((span, call) => (RuleActionSyntax)new ActionCallSyntax(span, call.name, call.arguments));

    private static readonly Parser<RuleActionSyntax> Action = OneOf(Flag, Score, Tag, Call);

    private static readonly Parser<Body> Behind =
        from @if in Missing.Required(Reserved("if"), "if")
        from condition in Expressions.Value
        from then in Missing.Word("then")
        from actions in Later<ImmutableArray<RuleActionSyntax>>(() => Actions)
        select new Body(@if?.Span, condition, actions);

    /// <summary>A rule with a name.</summary>
    public static readonly Parser<DeclarationSyntax> Rule =
        from word in Word("rule")
        from name in Missing.Name("the name of the rule")
        from title in Literals.PlainText.Maybe()
        from clauses in Clause.Many()
        from body in Behind
        select (DeclarationSyntax)new RuleSyntax(default, null, name, title, [.. clauses], body.If ?? new(body.Condition.Span.Start, 0), body.Condition, body.Actions);

    /// <summary>A condition and actions alone.</summary>
    public static readonly Parser<DeclarationSyntax> Anonymous =
        from body in When(at => at.Is("if") || IsSpelledLike(at.Token, "if"), Behind)
        select (DeclarationSyntax)new RuleSyntax(default, null, null, null, [], body.If ?? new(body.Condition.Span.Start, 0), body.Condition, body.Actions);

    private static IResult<ImmutableArray<RuleActionSyntax>> Actions(IInput input)
    {
        var actions = ImmutableArray.CreateBuilder<RuleActionSyntax>();
        for (var at = (TokenInput)input; ;)
        {
            var result = Action(at);
            if (!result.WasSuccessful)
            {
                at.State.Report(at, GrammarDiagnostics.MissingName.At(at.State.Source, Missing.Place(at), "an action", Missing.Before(at)));
                return Ok(actions.DrainToImmutable(), at);
            }

            actions.Add(result.Value);
            at = (TokenInput)result.Remainder;
            if (!at.Is(",") && !at.Is("and"))
            {
                return Ok(actions.DrainToImmutable(), at);
            }

            at = at.Next;
        }
    }

    private static Parser<T> InTemplatePlace<T>(Parser<T> parser) => input =>
    {
        var state = ((TokenInput)input).State;
        state.InTemplatePlace = true;
        var result = parser(input);
        state.InTemplatePlace = false;
        return result;
    };

    private sealed record Body(TextSpan? If, ExpressionSyntax Condition, ImmutableArray<RuleActionSyntax> Actions);
}
