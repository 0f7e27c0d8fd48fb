using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>A clause of a condition as it is written.</summary>
/// <param name="Node">The clause.</param>
/// <param name="Source">Its file.</param>
/// <param name="IsNegated">Whether the test asks for the contrary.</param>
internal sealed record WrittenClause(BoundExpression Node, SourceText Source, bool IsNegated)
{
    /// <summary>The text, on one line; of what sugar was lowered to, in the form of the bound tree.</summary>
    public string Text => Node.Origin is { Span: var span }
        ? string.Join(' ', Source.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : BoundPrinter.Print(Node);
}
