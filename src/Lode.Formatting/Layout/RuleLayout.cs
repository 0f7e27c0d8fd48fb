using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>A rule: a line for each clause, for <c>if</c>, for <c>then</c> and for each further action.</summary>
internal sealed class RuleLayout(TokenCursor tokens, ExpressionLayout expressions)
{
    /// <summary>The rule; an anonymous one stays on one line if it fits.</summary>
    public Doc Of(RuleSyntax rule)
    {
        if (rule.Name is null)
        {
            return Doc.Group(Doc.Concat(Condition(rule), Doc.Line, Actions(rule, () => Doc.Line)));
        }

        var head = tokens.Until(rule.Title?.Span.End ?? rule.Name.Span.End);
        var lines = new List<Doc>();
        for (var i = 0; i < rule.Clauses.Length; i++)
        {
            var continues = i > 0 && rule.Clauses[i - 1] is DateClauseSyntax { IsFrom: true } && rule.Clauses[i] is DateClauseSyntax { IsFrom: false };
            lines.Add(continues ? Doc.Space : tokens.LineEnd());
            lines.Add(tokens.Until(rule.Clauses[i].Span.End));
        }

        lines.AddRange([tokens.LineEnd(), Condition(rule), tokens.LineEnd(), Actions(rule, tokens.LineEnd)]);
        return Doc.Concat(head, Doc.Nest(Doc.Concat([.. lines])));
    }

    private Doc Condition(RuleSyntax rule) => Doc.Concat(tokens.Token(), Doc.Space, Doc.Align(expressions.Of(rule.Condition)));

    private Doc Actions(RuleSyntax rule, Func<Doc> line)
    {
        var then = tokens.Token();
        var parts = new List<Doc>();
        foreach (var action in rule.Actions)
        {
            if (parts.Count > 0)
            {
                parts.Add(tokens.At(",") ? tokens.Token() : Doc.Empty);
                parts.Add(line());
                parts.Add(tokens.At("and") ? Doc.Concat(tokens.Token(), Doc.Space) : Doc.Empty);
            }

            parts.Add(Action(action));
        }

        return Doc.Concat(then, Doc.Space, Doc.Align(Doc.Concat([.. parts])));
    }

    private Doc Action(RuleActionSyntax action) => action switch
    {
        FlagSyntax { Message: { } message } => Doc.Concat(tokens.Token(), Doc.Space, expressions.Of(message)),
        ScoreSyntax score => Doc.Concat(
            tokens.Token(), Doc.Space, Doc.Align(expressions.Of(score.Amount)),
            score.Target is null ? Doc.Empty : Doc.Concat(Doc.Space, tokens.Until(score.Span.End))),
        ActionCallSyntax call => Doc.Concat(tokens.Token(), expressions.Arguments(call.Arguments)),
        _ => tokens.Until(action.Span.End),
    };
}
