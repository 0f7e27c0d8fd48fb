using Lode.Semantics.Binding;

namespace Lode.Semantics.Graphs;

/// <summary>Tells whether an expression rests on something that has errors, so that it is left out with it.</summary>
internal static class Brokenness
{
    public static bool RestsOnBroken(this PackContext pack, BoundExpression e) => e.DescendantsAndSelf().Any(node => node switch
    {
        BoundDefine d => pack.Broken.Contains(d.Define),
        BoundParam p => pack.Broken.Contains(p.Param),
        BoundField f => f.Field.Type is AnyType or SetType { Element: AnyType },
        _ => false,
    });
}
