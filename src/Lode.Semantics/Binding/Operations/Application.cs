using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Applies a meaning to operands: gives them context, finds the signature of their types, builds.</summary>
internal static class Application
{
    public static BoundExpression Bind(
        string label, Meaning meaning, SyntaxNode node, ImmutableArray<ExpressionSyntax> syntaxes, Scope scope, LodeType? expected)
    {
        var (operands, agree) = meaning.Relation.Bind(syntaxes, scope, expected);
        var signature = agree ? meaning.Signatures.FirstOrDefault(s => s.Accepts(operands)) : null;
        if (signature is not null)
        {
            meaning.Check?.Invoke(operands, scope);
            return signature.Build(node, signature.Result(operands), operands);
        }

        return operands.Any(Conversion.IsReported)
            ? scope.Failed(node)
            : scope.Error(node, OperandAdvice.For(label, node, operands, agree, scope));
    }
}
