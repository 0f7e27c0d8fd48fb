using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lode.Runtime;
using Lode.Syntax;

namespace Lode.Data;

/// <summary>
/// Turns a constant as a rule file writes it (<c>$8.5bn</c>, <c>1_000</c>, <c>`South Korea`</c>, <c>[a, b]</c>) into the text of a cell, for values that
/// are given on the command line.
/// </summary>
internal static class ConstantText
{
    /// <summary>The cell of a constant; null where the text is none.</summary>
    public static KeptCell? Cell(string text)
    {
        var tree = Parser.ParseExpression(new SourceText("--set", text));
        if (!tree.Diagnostics.IsEmpty)
        {
            return null;
        }

        if (tree.Expression is SetSyntax set)
        {
            var items = set.Items.Select(Single).ToArray();
            return Array.TrueForAll(items, item => item is not null)
                ? KeptCell.Of(text) with { Items = Array.ConvertAll(items, item => Encoding.UTF8.GetBytes(item!)) }
                : null;
        }

        return Single(tree.Expression) is { } single ? KeptCell.Of(single) : null;
    }

    private static string? Single(ExpressionSyntax expression) => expression switch
    {
        LiteralSyntax { Value: double number } => ValueText.Number(number),
        LiteralSyntax { Value: string value } => value,
        LiteralSyntax { Value: DateOnly day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LiteralSyntax { Value: bool truth } => ValueText.Boolean(truth),
        NameExpressionSyntax { Name.Text: var name } => name,
        OperationSyntax { Operands: [LiteralSyntax { Value: double number }], Operator.Precedence: Precedence.Sign } => ValueText.Number(-number),
        _ => null,
    };
}
