using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds what follows when a rule fires.</summary>
internal static class ActionBinder
{
    /// <summary>The action; null where it cannot be bound, which is reported.</summary>
    public static BoundAction? Bind(RuleActionSyntax node, Scope scope)
    {
        switch (node)
        {
            case FlagSyntax { Message: { } message }:
                return new BoundFlag(ExpressionBinder.BindTo(message, scope, LodeType.Text));
            case FlagSyntax:
                return new BoundFlag(new BoundConstant(LodeType.Text, null, scope.Rule!.Title ?? scope.Rule.Name));
            case ScoreSyntax score:
                return new BoundScore(ExpressionBinder.BindTo(score.Amount, scope, LodeType.Number), score.Target?.Text);
            case TagSyntax { Tag.IsMissing: false } tag:
                return new BoundTag(tag.Tag.Text);
            case ActionCallSyntax { Name.IsMissing: false } call:
                return Call(call, scope);
            default:
                scope.Pack.Findings.Fail();
                return null;
        }
    }

    private static BoundActionCall? Call(ActionCallSyntax node, Scope scope)
    {
        if (!scope.Symbols.Actions.TryGetValue(node.Name.Text, out var action))
        {
            string[] own = ["flag", "score", "tag"];
            scope.Report(RuleFindings.UnknownAction.At(scope.Source, node.Name.Span, node.Name.Text)
                .DidMean(node.Name, scope.Symbols.Actions.Keys.Concat(own)));
            return null;
        }

        scope.Uses(node.Name, action);
        if (ArgumentMatcher.Match(node.Name, node.Arguments, action.Parameters, scope) is not { } arguments)
        {
            scope.Report(CallFindings.ArgumentCount.At(
                scope.Source, node.Span, action.Name, action.Parameters.Length, node.Arguments.Length));
            return null;
        }

        return new BoundActionCall(action, [.. arguments.Select(a => a ?? BoundExpression.Unknown)]);
    }
}
