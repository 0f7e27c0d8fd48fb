using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Which types serve for which, and how a literal takes the type that its place asks for.</summary>
internal static class Conversion
{
    /// <summary>Whether a value of one type serves where the other is asked for.</summary>
    public static bool Fits(LodeType type, LodeType asked) => (type, asked) switch
    {
        (AnyType, _) or (_, AnyType) => true,
        (NumberType a, NumberType b) => a.Unit.Equals(b.Unit),
        (SetType a, SetType b) => Fits(a.Element, b.Element),
        _ => type.Equals(asked),
    };

    /// <summary>Whether it stands for something that is reported, and is not the literal <c>unknown</c>.</summary>
    public static bool IsReported(BoundExpression e) => e.Type is AnyType && e is not BoundConstant { Origin: LiteralSyntax };

    /// <summary>The context that an operand gives to its neighbour; none from the literal <c>unknown</c>.</summary>
    public static LodeType? Hint(BoundExpression e) => e.Type is AnyType && !IsReported(e) ? null : e.Type;

    /// <summary>A number written without unit, which takes the unit of its context.</summary>
    public static bool IsBare(BoundExpression e) => e.Type.Equals(LodeType.Number) && e switch
    {
        BoundConstant { Value: double } => true,
        BoundOperation { Op: Op.Negate or Op.Add or Op.Subtract or Op.Multiply or Op.Divide } o => o.Operands.All(IsBare),
        BoundConditional c => IsBare(c.Then) && IsBare(c.Else),
        _ => false,
    };

    /// <summary>The expression as one of the type asked for; null where it cannot serve as that.</summary>
    public static BoundExpression? TryAdapt(BoundExpression e, LodeType asked) => (e, e.Type, asked) switch
    {
        (_, _, AnyType) => e,
        (BoundConstant { Value: null } c, AnyType, _) => c with { Type = asked },
        (BoundSet s, _, SetType t) => AdaptSet(s, t),
        (BoundConditional c, _, _) when !Fits(c.Type, asked) || IsBare(c) || c.Type is AnyType => AdaptBranches(c, asked),
        (_, _, NumberType n) when IsBare(e) => Retype(e, n),
        _ => Fits(e.Type, asked) ? e : null,
    };

    /// <summary>The expression as one of the type asked for; reports where it cannot be.</summary>
    public static BoundExpression Adapt(BoundExpression e, LodeType asked, Scope scope)
    {
        PercentReach.Check(e, asked, scope);
        return TryAdapt(e, asked) ?? scope.Error(e.Origin!, Mismatch.Of(e, asked, scope));
    }

    /// <summary>Both as one type: a literal takes the type of the other. Null where they do not agree.</summary>
    public static (BoundExpression Left, BoundExpression Right)? Unify(BoundExpression left, BoundExpression right, Scope scope)
    {
        PercentReach.Check(left, right.Type, scope);
        PercentReach.Check(right, left.Type, scope);
        if (!Yields(left) && TryAdapt(right, left.Type) is { } adapted)
        {
            return (left, adapted);
        }

        if (TryAdapt(left, right.Type) is { } other)
        {
            return (other, TryAdapt(right, other.Type) ?? right);
        }

        return TryAdapt(right, left.Type) is { } last ? (left, last) : null;
    }

    /// <summary>The type of what may be either: a percent only where both are.</summary>
    public static LodeType Common(LodeType a, LodeType b) => (a, b) switch
    {
        (AnyType, _) => b,
        (_, AnyType) => a,
        (SetType { Element: AnyType }, SetType) => b,
        (NumberType { IsPercent: true }, NumberType { IsPercent: false }) => b,
        _ => a,
    };

    private static bool Yields(BoundExpression e) => e.Type is AnyType or SetType { Element: AnyType } || IsBare(e) || e is BoundSet;

    private static BoundSet? AdaptSet(BoundSet set, SetType asked)
    {
        if (asked.Element is AnyType)
        {
            return set;
        }

        var items = set.Items.Select(i => TryAdapt(i, asked.Element)).ToImmutableArray();
        return items.Any(i => i is null) ? null : set with { Type = asked, Items = items! };
    }

    private static BoundConditional? AdaptBranches(BoundConditional c, LodeType asked) =>
        TryAdapt(c.Then, asked) is { } then && TryAdapt(c.Else, asked) is { } otherwise
            ? c with { Type = asked, Then = then, Else = otherwise }
            : null;

    private static BoundExpression Retype(BoundExpression e, NumberType type) => e switch
    {
        BoundConstant c => c with { Type = type },
        BoundOperation o => o with { Type = type },
        _ => e,
    };
}
