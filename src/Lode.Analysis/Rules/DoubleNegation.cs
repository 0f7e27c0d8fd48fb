using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary><c>not</c> before something that is itself a negation.</summary>
internal sealed class DoubleNegation : LintRule
{
    private static readonly Descriptor<string> Twice = new(
        "LODE3014", Severity.Info, positive => $"Two negations: `{positive}` says the same.");

    private static readonly Dictionary<string, string> Positive = new(StringComparer.Ordinal)
    {
        ["!="] = "==", ["not in"] = "in", ["not between"] = "between", ["is unknown"] = "is known", ["is not known"] = "is known",
        ["is not unknown"] = "is unknown",
    };

    /// <inheritdoc/>
    public override Descriptor Descriptor => Twice;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context) =>
        from owner in context.Written
        from not in owner.Root.DescendantsAndSelf().OfType<OperationSyntax>()
        where not.Operator.Id == "not"
        let positive = Mend(owner.Source, Unwrap(not.Operands[0]))
        where positive is not null
        select Twice.At(owner.Source, not.Span, positive).WithFix($"Write `{positive}`", not.Span, positive, safe: true);

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedSyntax inner)
        {
            expression = inner.Inner;
        }

        return expression;
    }

    private static string? Mend(SourceText source, ExpressionSyntax inner) => inner switch
    {
        OperationSyntax { Operator.Id: "not" } not => source.Slice(not.Operands[0].Span),
        OperationSyntax operation when Positive.TryGetValue(operation.Operator.Id, out var id) => Rewrite(source, operation, id),
        _ => null,
    };

    private static string Rewrite(SourceText source, OperationSyntax operation, string id)
    {
        var tail = operation.Operands.Length == 1 ? "" : " " + source.Slice(TextSpan.FromBounds(operation.Operands[1].Span.Start, operation.Span.End));
        return $"{source.Slice(operation.Operands[0].Span)} {id}{tail}";
    }
}
