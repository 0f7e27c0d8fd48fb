using System.Globalization;

namespace Lode.Emit.Columns;

/// <summary>Writes what is combined of masks. A short junction stands within the only expression that reads it.</summary>
/// <param name="mask">The type of the masks: the runtime's, or a parameter of the method.</param>
internal sealed class MaskText(string mask)
{
    /// <summary>The type where anything may be unknown.</summary>
    public const string Open = "OpenMask";

    /// <summary>The type where nothing can be.</summary>
    public const string Known = "KnownMask";

    /// <summary>The parameter of methods that are written for both.</summary>
    public const string Either = "T";

    /// <summary>How many masks an expression reads at most if it is to stand within another.</summary>
    private const int MostWithin = 6;

    /// <summary>A value as a mask.</summary>
    public string Of(Node node) => node.Role switch
    {
        Role.Test => Text($"Mask<{mask}>(b, {node.Mask}, {node.Holes})"),
        Role.Fired => Text($"Fired<{mask}>(b, {node.Call.Rule!.Ordinal})"),
        Role.Junction => node.IsField ? Kept(node) : IsWithin(node) ? Within(node) : node.Name,
        _ => $"Of<{mask}>(b, {node.Name})",
    };

    /// <summary>A value as a mask, where nothing stands beside it.</summary>
    public string Alone(Node node) => IsWithin(node) ? Expression(node) : Of(node);

    /// <summary>The statement that computes a junction; null where it stands within another.</summary>
    public string? Statement(Node node) =>
        node.IsField ? Text($"Keep(b, {node.Mask}, {Expression(node)});")
        : IsWithin(node) ? null
        : $"var {node.Name} = {Expression(node)};";

    /// <summary>Decides which junctions stand within others; operands come before what they are operands of.</summary>
    public static void Arrange(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes.Where(n => n.Role == Role.Junction))
        {
            node.Weight = node.Call.Operands.Sum(o => IsWithin(o) ? o.Weight : 1);
        }
    }

    private static bool IsWithin(Node node) => node is { Role: Role.Junction, IsField: false, Readers: 1, Weight: <= MostWithin };

    private string Within(Node node) => node.Call.Function == "Logic.Not" ? Expression(node) : $"({Expression(node)})";

    private string Expression(Node node)
    {
        var operands = node.Call.Operands.Select(Of);
        return node.Call.Function switch
        {
            "Logic.And" => string.Join(" & ", operands),
            "Logic.Or" => string.Join(" | ", operands),
            _ => $"!{operands.Single()}",
        };
    }

    private string Kept(Node node) => Text($"Mask<{mask}>(b, {node.Mask})");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
