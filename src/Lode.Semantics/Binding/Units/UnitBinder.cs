using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Reads units: those of types make them known, those of literals must be known.</summary>
internal static class UnitBinder
{
    /// <summary>The type of a literal with the unit behind it.</summary>
    public static LodeType NumberIn(UnitSyntax? unit, Scope scope)
    {
        if (unit is null)
        {
            return LodeType.Number;
        }

        var unknown = unit.Numerator.Concat(unit.Denominator).Where(n => !n.IsMissing && !scope.Pack.Units.Contains(n.Text)).ToArray();
        foreach (var name in unknown)
        {
            scope.Report(NameFindings.UnknownUnit.At(scope.Source, name.Span, name.Text).DidMean(name, scope.Pack.Units));
        }

        return unknown.Length > 0 ? LodeType.Any : new NumberType(Of(unit), false);
    }

    /// <summary>The unit of a type; its parts are known from now on.</summary>
    public static Unit Declare(UnitSyntax unit, PackContext pack)
    {
        pack.Units.UnionWith(unit.Numerator.Concat(unit.Denominator).Where(n => !n.IsMissing).Select(n => n.Text));
        return Of(unit);
    }

    /// <summary>A unit as written.</summary>
    public static Unit Of(UnitSyntax unit)
    {
        var above = unit.Numerator.Where(n => !n.IsMissing).Aggregate(Unit.None, (u, n) => u * Unit.Of(n.Text));
        return unit.Denominator.Where(n => !n.IsMissing).Aggregate(above, (u, n) => u / Unit.Of(n.Text));
    }
}
