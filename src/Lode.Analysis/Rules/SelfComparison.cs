using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A comparison of a thing with itself.</summary>
internal sealed class SelfComparison : LintRule
{
    private static readonly Descriptor<string> Itself = new(
        "LODE3015", Severity.Warning, text => $"This compares `{text}` with itself.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Itself;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context) =>
        from site in context.Sites
        where site.Node is BoundOperation
        {
            Op: Op.Equal or Op.Less or Op.LessOrEqual or Op.Greater or Op.GreaterOrEqual or Op.In or Op.Contains or Op.Overlaps,
        }
        let operation = (BoundOperation)site.Node
        where operation.Operands[0] is not BoundConstant && BoundPrinter.Print(operation.Operands[0]) == BoundPrinter.Print(operation.Operands[1])
        select Itself.At(site.Source, site.Span, (site with { Node = operation.Operands[0] }).Text);
}
