using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary><c>x == unknown</c>, which is never true and never false.</summary>
internal sealed class ComparedWithUnknown : LintRule
{
    private static readonly Descriptor<string> Never = new(
        "LODE3016", Severity.Warning, mended => $"A comparison with `unknown` is itself unknown, for every row: write `{mended}`.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Never;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        foreach (var owner in context.Written)
        {
            foreach (var comparison in owner.Root.DescendantsAndSelf().OfType<OperationSyntax>())
            {
                if (comparison.Operator.Precedence == Precedence.Comparison && comparison.Operands is [var left, var right]
                    && (IsUnknown(left) || IsUnknown(right)))
                {
                    var subject = owner.Source.Slice((IsUnknown(left) ? right : left).Span);
                    var mended = $"{subject} {(comparison.Operator.Id == "!=" ? "is known" : "is unknown")}";
                    var found = Never.At(owner.Source, comparison.Span, mended);
                    yield return comparison.Operator.Id is "==" or "!=" ? found.WithFix($"Write `{mended}`", comparison.Span, mended) : found;
                }
            }
        }
    }

    private static bool IsUnknown(ExpressionSyntax expression) => expression is LiteralSyntax { Kind: LiteralKind.Unknown };
}
