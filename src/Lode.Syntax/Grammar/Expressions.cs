using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Expressions: operands here, operators from the levels that <see cref="OperatorTable"/> gives.</summary>
internal static class Expressions
{
    /// <summary>Any expression.</summary>
    public static readonly Parser<ExpressionSyntax> Expression = Later(() => At(Precedence.Or)).Whole().Nested();

    /// <summary>An expression where a comparison would be out of place: in an action, behind <c>in</c> of a binder.</summary>
    public static readonly Parser<ExpressionSyntax> Sum = Later(() => At(Precedence.Sum)).Whole().Nested();

    /// <summary>An expression that must stand here.</summary>
    public static readonly Parser<ExpressionSyntax> Value = Expression.OrHole();

    private static readonly Parser<Token?> CloseParenthesis = Missing.Closing(")");

    /// <summary>A sum that must stand here.</summary>
    public static readonly Parser<ExpressionSyntax> SumValue = Sum.OrHole();

    private static readonly Parser<ExpressionSyntax> Set =
        Lists.InBrackets(new ListOf<ExpressionSyntax>("[", Expression, StartsOperand, "]", Missing.ReportedHole))
            .Node((span, items) => (ExpressionSyntax)new SetSyntax(span, items));

    /// <summary>An expression in parentheses; several are a set as other languages write it.</summary>
    private static readonly Parser<ExpressionSyntax> Parenthesized = When(at => at.Is("("), input =>
    {
        var open = (TokenInput)input;
        var inner = Lists.WhereCommasDivide(Value, divide: false)(open.Next);
        var at = (TokenInput)inner.Remainder;
        if (!at.Is(",") || open.State.HasReportedAt(at))
        {
            var rest = (TokenInput)CloseParenthesis(at).Remainder;
            return Ok<ExpressionSyntax>(new ParenthesizedSyntax(Between(open, rest), inner.Value), rest);
        }

        var items = Lists.Rest(new ListOf<ExpressionSyntax>("(", Expression, StartsOperand, ")"), [inner.Value])(at);
        var behind = (TokenInput)items.Remainder;
        Advice.SetInParentheses(open, behind);
        return Ok<ExpressionSyntax>(new SetSyntax(Between(open, behind), items.Value), behind);
    });

    private static readonly Parser<ExpressionSyntax> Collection =
        (from all in Reserved("all")
         from name in Missing.Name("the name of a collection", NameRole.Collection)
         select name).Node((span, name) => (ExpressionSyntax)new CollectionSyntax(span, name));

    private static readonly Parser<ExpressionSyntax> Branches =
        (from condition in Value
         from then in Missing.Word("then")
         from yes in Value
         from no in Later(Alternative)
         select (condition, yes, no)).Node((span, parts) => (ExpressionSyntax)new ConditionalSyntax(span, parts.condition, parts.yes, parts.no));

    private static readonly Parser<ExpressionSyntax> Conditional =
        (from start in Reserved("if")
         from branches in Branches
         select branches).Node((span, branches) => (ExpressionSyntax)((ConditionalSyntax)branches with { Span = span }));

    private static readonly Parser<ExpressionSyntax> ElseIf =
        (from start in When(at => Advice.IsElseIf(at.Token), Kind(TokenKind.Name))
         from branches in Branches.Nested()
         select branches);

    private static readonly Parser<ExpressionSyntax> No =
        (from start in Reserved("else")
         from value in Value
         select value).Or(ElseIf.Reporting(Advice.ElseIf)).Else(Advice.MissingElse);

    /// <summary>An argument of a call or an action, with or without its name.</summary>
    public static readonly Parser<ArgumentSyntax> Argument =
        (from name in When(at => at.Next.Is(":"), from name in Names.Name from colon in Symbol(":") select name).Maybe()
         from value in name is null ? Expression : Value
         select (name, value)).Node((span, parts) => new ArgumentSyntax(span, parts.name, parts.value));

    /// <summary>The arguments of a call or an action in their parentheses.</summary>
    public static readonly ListOf<ArgumentSyntax> ArgumentList =
        new("(", Argument, StartsOperand, ")", at => new ArgumentSyntax(new(at.PreviousEnd, 0), null, Missing.ReportedHole(at)));

    private static readonly Parser<ImmutableArray<ArgumentSyntax>> Arguments = Lists.InBrackets(ArgumentList);

    private static readonly Parser<ExpressionSyntax> Name =
        Names.Name.Select(name => (ExpressionSyntax)new NameExpressionSyntax(name.Span, name));

    private static readonly Parser<ExpressionSyntax> ReservedAsName =
        Names.ReservedAsOperand.Select(name => (ExpressionSyntax)new NameExpressionSyntax(name.Span, name));

    private static readonly Parser<ExpressionSyntax> Keyworded = OneOf(Conditional, Aggregates.Quantifier, Collection);

    private static readonly Parser<ExpressionSyntax> Named = OneOf(
        When(at => char.IsAsciiLetterUpper(at.Token.Text[0]), Keyworded), When(at => at.Next.Is("("), Aggregates.CallOrAggregate), Name);

    private static readonly Parser<ExpressionSyntax> Marked = OneOf(Parenthesized, Set);

    private static readonly Parser<ExpressionSyntax> Worded = OneOf(Literals.Word, Keyworded, ReservedAsName);

    /// <summary>No operand, but every word that begins one is looked for.</summary>
    private static readonly Parser<ExpressionSyntax> Awaited = Worded.As(NameRole.Value);

    /// <summary>An operand, chosen by the kind of its first token.</summary>
    private static readonly Parser<ExpressionSyntax> Primary = input => (TokenKind)input.Current switch
    {
        TokenKind.Name => Named(input),
        TokenKind.Reserved => Worded(input),
        TokenKind.Symbol => Marked(input),
        TokenKind.EndOfFile => Awaited(input),
        _ => Literals.Literal(input),
    };

    private static readonly Levels All = new(Members(Primary));

    /// <summary>Expressions of a level and of all tighter ones.</summary>
    private static Parser<ExpressionSyntax> At(Precedence level) => All.At(level);

    private static Parser<ExpressionSyntax> Alternative() => No;

    /// <summary>Whether an operand can start here.</summary>
    public static bool StartsOperand(TokenInput at) => at.Token.Kind switch
    {
        TokenKind.EndOfFile or TokenKind.Bad => false,
        TokenKind.Symbol => at.Token.Text is "(" or "[" or "-",
        TokenKind.Reserved => at.Token.Text is "not" or "if" or "some" or "every" or "all" or "true" or "false" or "unknown" or "this" or "today",
        _ => true,
    };

    /// <summary>Fields and computed fields behind an operand, in a loop.</summary>
    private static Parser<ExpressionSyntax> Members(Parser<ExpressionSyntax> operand)
    {
        var name = Missing.Name("the name of a field", NameRole.Member);
        return input =>
        {
            var result = operand(input);
            var at = (TokenInput)result.Remainder;
            if (!result.WasSuccessful || !at.Is("."))
            {
                return result;
            }

            var value = result.Value;
            while (at.Is("."))
            {
                var member = name(at.Next);
                at = (TokenInput)member.Remainder;
                var arguments = Arguments(at);
                at = (TokenInput)arguments.Remainder;
                var span = Between((TokenInput)input, at);
                value = (arguments.WasSuccessful
                    ? (ExpressionSyntax)new CallSyntax(span, value, member.Value, arguments.Value)
                    : new MemberSyntax(span, value, member.Value));
                at.State.PossibleDepth++;
            }

            return Ok(value, at);
        };
    }
}
