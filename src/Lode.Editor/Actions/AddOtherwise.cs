using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Says what a clause counts as where a cell that it reads is unknown.</summary>
internal static class AddOtherwise
{
    public static IEnumerable<OfferedAction> Offer(ActionSite site)
    {
        if (site.Path.FirstOrDefault() is not (RuleSyntax or DefineSyntax) || Clause(site) is not { } clause || !MayBeUnknown(clause, site))
        {
            yield break;
        }

        var isSimple = clause is NameExpressionSyntax or MemberSyntax or CallSyntax or AggregateSyntax or ParenthesizedSyntax;
        foreach (var value in new[] { "false", "true" })
        {
            yield return new($"Count as {value} where it is unknown: `otherwise {value}`", ActionKind.Rewrite,
            [
                site.Edit(new(clause.Span.Start, 0), isSimple ? "(" : "(("),
                site.Edit(new(clause.Span.End, 0), $"{(isSimple ? "" : ")")} otherwise {value})"),
            ]);
        }
    }

    /// <summary>The smallest condition around the place: what stands beside <c>and</c>, or is all of a condition.</summary>
    private static ExpressionSyntax? Clause(ActionSite site)
    {
        var scope = LocalScope.Of(site.Document, site.Path);
        for (var i = site.Path.Length - 1; i > 0; i--)
        {
            if (site.Path[i] is OperationSyntax { Operator.Precedence: Precedence.Otherwise } or OperationSyntax { Operator.Placement: Placement.Postfix })
            {
                return null;
            }

            if (site.Path[i] is ExpressionSyntax expression && IsCondition(site.Path[i - 1], expression))
            {
                return site.Path[i] is OperationSyntax { Operator.Precedence: Precedence.And or Precedence.Or } or ParenthesizedSyntax { Inner: OperationSyntax { Operator.Precedence: Precedence.Otherwise } }
                    || TypeReader.Of(expression, scope) is not BooleanType ? null : expression;
            }
        }

        return null;
    }

    private static bool IsCondition(SyntaxNode parent, ExpressionSyntax expression) => parent switch
    {
        OperationSyntax { Operator.Precedence: Precedence.And or Precedence.Or or Precedence.Not } => true,
        RuleSyntax rule => rule.Condition == expression,
        AggregateSyntax aggregate => aggregate.Where == expression,
        QuantifierSyntax quantifier => quantifier.Condition == expression,
        DefineSyntax => true,
        _ => false,
    };

    private static bool MayBeUnknown(ExpressionSyntax clause, ActionSite site)
    {
        var facts = site.Document.Pack.Facts;
        return Navigation.InFile(site.Document).Where(r => r.Place.Span.Start >= clause.Span.Start && r.Place.Span.End <= clause.Span.End)
            .Select(r => r.Symbol).OfType<FieldSymbol>()
            .Any(f => facts?.Of(f) is { } known ? known.Known < known.Rows : !f.IsRequired && !f.IsKey);
    }
}
