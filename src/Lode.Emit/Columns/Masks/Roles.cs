namespace Lode.Emit.Columns;

/// <summary>
/// Gives each value its role. Truths of subjects are masks where nothing but rules and junctions reads them; whatever another kernel reads is a
/// vector, and so is all that it is made of.
/// </summary>
internal static class Roles
{
    public static void Assign(Context context)
    {
        var chunks = context.Rules.Select(r => r.Block).ToHashSet();
        var open = new Stack<(Node Node, bool AsVector)>();
        context.Rules.ForEach(r => open.Push((r.Condition, false)));
        context.Defines.ForEach(d => open.Push((d.Value, true)));
        foreach (var node in context.Graph.Rangings.SelectMany(r => r.Read.Concat(r.Loops.SelectMany(l => l.Block.Nodes))))
        {
            open.Push((node, true));
        }

        while (open.TryPop(out var next))
        {
            var node = next.Node;
            var role = next.AsVector || !chunks.Contains(node.Block) ? Role.Vector : MaskRole(node);
            if (node.Role == Role.Vector || node.Role == role)
            {
                continue;
            }

            node.Role = role;
            foreach (var needed in Needs(node, role))
            {
                open.Push((needed, role != Role.Junction));
            }
        }
    }

    private static IEnumerable<Node> Needs(Node node, Role role) => role switch
    {
        Role.Test => ColumnTest.Of(node)!.Constant is { } constant && !IsWritten(constant) ? [constant] : [],
        Role.Fired => [],
        _ => node.Needs,
    };

    /// <summary>Whether a constant is written where it is asked for.</summary>
    public static bool IsWritten(Node constant) => constant.Call.Form is CallForm.Plain or CallForm.Property;

    private static Role MaskRole(Node node) =>
        node.Call.Function is "Logic.And" or "Logic.Or" or "Logic.Not" ? Role.Junction
        : node.Call.Function == "Fired" ? Role.Fired
        : ColumnTest.Of(node) is not null ? Role.Test
        : Role.Vector;
}
