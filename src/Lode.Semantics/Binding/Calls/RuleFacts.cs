using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds what a rule reads of other rules: <c>fired(NAME)</c> and <c>total_score(NAME)</c>.</summary>
internal static class RuleFacts
{
    public static BoundExpression Bind(CallSyntax node, Scope scope)
    {
        if (scope.Rule is not { } rule)
        {
            return scope.Error(node, CallFindings.OnlyInRules.At(scope.Source, node.Name.Span, node.Name.Text));
        }

        if (node.Arguments is not [{ Name: null, Value: var argument }] || Context.Inner(argument) is not NameExpressionSyntax { Name: var name })
        {
            var finding = CallFindings.ArgumentCount.At(scope.Source, node.Span, node.Name.Text, 1, node.Arguments.Length);
            return scope.Error(node, finding with { Help = $"It takes a name, `{Functions.Named(node.Name.Text).First().Signature}`." });
        }

        if (name.IsMissing)
        {
            return scope.Failed(node);
        }

        return node.Name.Text == Functions.Fired ? Fired(node, name, rule, scope) : Score(node, name, scope);
    }

    /// <summary>The score of a name, or the one without.</summary>
    public static BoundTotalScore TotalScore(SyntaxNode node, string? target, Scope scope) =>
        new(target, scope.Pack.Scores.Contributors(target, scope.Rule!.Entity), node);

    private static BoundExpression Fired(CallSyntax node, NameSyntax name, RuleSymbol rule, Scope scope)
    {
        if (!scope.Symbols.Rules.TryGetValue(name.Text, out var other))
        {
            return scope.Error(
                node, CallFindings.UnknownRule.At(scope.Source, name.Span, name.Text).DidMean(name, scope.Symbols.Rules.Keys));
        }

        scope.Uses(name, other);
        if (other.Entity is null)
        {
            return scope.Failed(node);
        }

        return other.Entity == rule.Entity
            ? new BoundFired(other, node)
            : scope.Error(node, CallFindings.OtherSubject.At(scope.Source, name.Span, other.Name, other.Entity.Name, rule.Entity.Name));
    }

    private static BoundTotalScore Score(CallSyntax node, NameSyntax name, Scope scope)
    {
        var score = TotalScore(node, name.Text, scope);
        if (score.Contributors.IsEmpty)
        {
            scope.Report(CallFindings.NoContributor.At(scope.Source, name.Span, name.Text).DidMean(name, scope.Pack.Scores.Targets));
        }

        return score;
    }
}
