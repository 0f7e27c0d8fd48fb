using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Recognizes <c>us-japan-2025</c>, a key that lacks its quotes.</summary>
internal static class UnquotedKey
{
    public static BoundExpression? TryReport(OperationSyntax node, Scope scope)
    {
        if (!IsOne(node, scope))
        {
            return null;
        }

        var text = scope.Text(node);
        return scope.Error(
            node, NameFindings.KeyNeedsQuotes.At(scope.Source, node.Span, text).WithFix($"Write `\"{text}\"`", node.Span, $"\"{text}\"", safe: true));
    }

    /// <summary>Hyphens without any space, between words that mean nothing here.</summary>
    public static bool IsOne(ExpressionSyntax syntax, Scope scope)
    {
        var meaningless = false;
        while (syntax is OperationSyntax { Operator.Id: "-", Operands: [var left, var right] })
        {
            if (!IsWord(right) || right.Span.Start != left.Span.End + 1)
            {
                return false;
            }

            meaningless |= IsUnknown(right, scope);
            syntax = left;
        }

        return syntax is NameExpressionSyntax && (meaningless || IsUnknown(syntax, scope));
    }

    private static bool IsWord(ExpressionSyntax syntax) => syntax is NameExpressionSyntax or LiteralSyntax { Unit: null };

    private static bool IsUnknown(ExpressionSyntax syntax, Scope scope) =>
        syntax is NameExpressionSyntax { Name.IsMissing: false } name && !NameBinder.Candidates(name, scope).Any();
}
