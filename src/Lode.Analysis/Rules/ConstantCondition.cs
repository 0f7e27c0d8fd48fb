using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A condition that is the same whatever the data.</summary>
internal sealed class ConstantCondition : LintRule
{
    private static readonly Descriptor<string, string> Always = new(
        "LODE3001", Severity.Warning, (text, value) => $"`{text}` is always {value}, whatever the data.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Always;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        var reported = new HashSet<BoundExpression>(ReferenceEqualityComparer.Instance);
        foreach (var site in context.Sites.Where(s => s.Node is { Type: BooleanType, Origin: not null }))
        {
            // Parents come first: of a constant condition only the outermost is worth a finding.
            if (!reported.Contains(site.Node) && Fold(site.Node) is { } value && !IsPlainWord(site.Node))
            {
                reported.UnionWith(site.Node.DescendantsAndSelf());
                yield return Always.At(site.Source, site.Span, site.Text, value ? "true" : "false");
            }
        }
    }

    /// <summary>The word <c>true</c> or <c>false</c> alone may be an argument, a branch or a member; only a whole condition is one.</summary>
    private static bool IsPlainWord(BoundExpression node) => node is BoundConstant;

    private static bool? Fold(BoundExpression node) => node switch
    {
        BoundConstant { Value: bool value } => value,
        BoundOperation { Op: Op.Not, Operands: [var inner] } => !Fold(inner),
        BoundOperation { Op: Op.And } and => Fold(and, false),
        BoundOperation { Op: Op.Or } or => Fold(or, true),
        BoundOperation { Operands: [var left, var right] } operation when FieldTest.Number(left) is { } a && FieldTest.Number(right) is { } b =>
            Compare(operation.Op, a, b),
        BoundOperation { Op: Op.Equal, Operands: [BoundConstant { Value: { } a }, BoundConstant { Value: { } b }] } => a.Equals(b),
        _ => null,
    };

    private static bool? Fold(BoundOperation logic, bool decisive)
    {
        var values = logic.Operands.Select(Fold).ToArray();
        return values.Contains(decisive) ? decisive : values.Contains(null) ? null : !decisive;
    }

    private static bool? Compare(Op op, double a, double b) => op switch
    {
        Op.Equal => a == b,
        Op.Less => a < b,
        Op.LessOrEqual => a <= b,
        Op.Greater => a > b,
        Op.GreaterOrEqual => a >= b,
        _ => null,
    };
}
