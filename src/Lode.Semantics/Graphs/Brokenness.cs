namespace Lode.Semantics.Graphs;

/// <summary>Tells whether an expression rests on something that has errors, so that it is left out with it.</summary>
internal static class Brokenness
{
    public static bool RestsOnBroken(BoundExpression e) => e.DescendantsAndSelf().Any(node => node switch
    {
        BoundDefine d => d.Define.IsBroken,
        BoundParam p => p.Param.IsBroken,
        BoundField f => f.Field.Type is AnyType or SetType { Element: AnyType },
        _ => false,
    });
}
