using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A comparison with an enum member that no row of the data has.</summary>
internal sealed class AbsentMember : LintRule
{
    private static readonly Descriptor<string, string> Absent = new(
        "LODE3004", Severity.Info, (member, field) => $"No row of the data has `{member}` as `{field}`.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Absent;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context)
    {
        foreach (var site in context.Sites)
        {
            if (site.Node is BoundOperation { Op: Op.Equal or Op.In or Op.Contains or Op.Overlaps } test
                && test.Operands.OfType<BoundField>().FirstOrDefault() is { } field
                && context.Facts?.Of(field.Field) is { Known: > 0, Members: { } present })
            {
                foreach (var constant in test.Operands.SelectMany(o => o is BoundSet set ? set.Items : [o]).OfType<BoundConstant>())
                {
                    if (constant.Value is MemberSymbol member && !present.Contains(member.Ordinal))
                    {
                        yield return Absent.At(site.Source, constant.Origin?.Span ?? site.Span, member.Name, field.Field.Name);
                    }
                }
            }
        }
    }
}
