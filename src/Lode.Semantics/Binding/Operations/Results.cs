using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Semantics.Binding;

/// <summary>The type of an operation's value from its operands, units and percents above all.</summary>
internal static class Results
{
    public static LodeType Boolean(ImmutableArray<BoundExpression> operands) => LodeType.Boolean;

    public static LodeType Number(ImmutableArray<BoundExpression> operands) => LodeType.Number;

    public static LodeType Text(ImmutableArray<BoundExpression> operands) => LodeType.Text;

    public static LodeType First(ImmutableArray<BoundExpression> operands) => operands[0].Type;

    /// <summary>The type that all share.</summary>
    public static LodeType Common(ImmutableArray<BoundExpression> operands) =>
        operands.Select(o => o.Type).Aggregate(Conversion.Common);

    public static LodeType NumberLike(ImmutableArray<BoundExpression> operands) => Common(operands) is NumberType n ? n : LodeType.Number;

    /// <summary>A share of a share is a share.</summary>
    public static LodeType Product(ImmutableArray<BoundExpression> o)
    {
        var (a, b) = (AsNumber(o[0]), AsNumber(o[1]));
        return new NumberType(a.Unit * b.Unit, a.IsPercent && b.IsPercent);
    }

    /// <summary>A share divided by a plain number stays a share; a share of a share is a plain ratio.</summary>
    public static LodeType Quotient(ImmutableArray<BoundExpression> o)
    {
        var (a, b) = (AsNumber(o[0]), AsNumber(o[1]));
        return new NumberType(a.Unit / b.Unit, a.IsPercent && !b.IsPercent && b.Unit.IsNone);
    }

    private static NumberType AsNumber(BoundExpression e) => e.Type as NumberType ?? LodeType.Number;
}
