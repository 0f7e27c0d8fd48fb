using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary><c>kind is mou or offtake</c>, where <c>offtake</c> is read as a field of its own although the member was meant.</summary>
internal sealed class MemberAsCondition : LintRule
{
    private static readonly Descriptor<string, string> Misread = new(
        "LODE3009", Severity.Warning, (member, field) => $"`{member}` stands here for the field `{member}`, not for another value of `{field}`.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Misread;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        foreach (var site in context.Sites)
        {
            if (site.Node is not BoundOperation { Op: Op.Or, Origin: OperationSyntax } or)
            {
                continue;
            }

            for (var i = 1; i < or.Operands.Length; i++)
            {
                if (or.Operands[i - 1] is BoundOperation { Op: Op.Equal, Operands: [BoundField { Type: EnumType @enum } field, BoundConstant { Origin: { } first }] } equal
                    && or.Operands[i] is BoundField { Target: BoundThis, Type: BooleanType, Origin: NameExpressionSyntax second } bare
                    && @enum.Enum.Members.Any(m => m.Name == bare.Field.Name))
                {
                    var left = (site with { Node = field }).Text;
                    var whole = TextSpan.FromBounds((site with { Node = equal }).Span.Start, second.Span.End);
                    var mended = $"{left} in [{site.Source.Slice(first.Span)}, {site.Source.Slice(second.Span)}]";
                    yield return Misread.At(site.Source, second.Span, bare.Field.Name, left).WithFix($"Write `{mended}`", whole, mended);
                }
            }
        }
    }
}
