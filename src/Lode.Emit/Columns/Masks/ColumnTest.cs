using System.Collections.Frozen;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>A value that asks of a subject's own field what depends on nothing else.</summary>
/// <param name="Name">The runtime's test.</param>
/// <param name="Field">The value of the field.</param>
/// <param name="Constant">What it is compared with, if anything.</param>
internal sealed record ColumnTest(string Name, Node Field, Node? Constant)
{
    // A comparison, and the same with its sides turned.
    private static readonly FrozenDictionary<string, (string Straight, string Turned)> Comparisons = new Dictionary<string, (string, string)>
    {
        ["Compare.Less"] = ("Less", "Greater"),
        ["Compare.LessOrEqual"] = ("LessOrEqual", "GreaterOrEqual"),
        ["Compare.Greater"] = ("Greater", "Less"),
        ["Compare.GreaterOrEqual"] = ("GreaterOrEqual", "LessOrEqual"),
        ["Compare.Equal"] = ("Equal", "Equal"),
    }.ToFrozenDictionary();

    /// <summary>The test that a value is; null where it is none.</summary>
    public static ColumnTest? Of(Node node)
    {
        var operands = node.Call.Operands;
        if (Comparisons.TryGetValue(node.Call.Function, out var names))
        {
            var (left, right) = (operands[0], operands[1]);
            return left.Kind is not (VectorKind.Number or VectorKind.Code) ? null
                : IsField(left) && IsConstant(right) ? new(names.Straight, left, right)
                : IsField(right) && IsConstant(left) ? new(names.Turned, right, left)
                : null;
        }

        return node.Call.Function switch
        {
            "Sets.In" when operands[0].Kind == VectorKind.Code && IsField(operands[0]) && operands[1].Call.Function == "Set" => new("In", operands[0], operands[1]),
            "Known.Is" when IsField(operands[0]) => new("Known", operands[0], null),
            _ when node.Kind == VectorKind.Boolean && IsField(node) => new("True", node, null),
            _ => null,
        };
    }

    /// <summary>The field that a test asks about.</summary>
    public static FieldSymbol FieldOf(Node test) => Of(test)!.Field.Call.Field!;

    private static bool IsField(Node node) => node.Call.Field is not null && node.Call.Operands[0].Call.Function == "Subject";

    // What ranges nowhere: constants, the day, params, and what is calculated of them.
    private static bool IsConstant(Node node) =>
        node.Block.Parent is null
        && (node.Call.Form is CallForm.Plain or CallForm.Property
            || node.Call.Function is "Fields.Of"
            || node.Call.Function.StartsWith("Arithmetic.", StringComparison.Ordinal)
            || node.Call.Function.StartsWith("Dates.", StringComparison.Ordinal));
}
