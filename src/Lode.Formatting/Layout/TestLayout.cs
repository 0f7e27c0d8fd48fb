using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>The lines of a test.</summary>
internal sealed class TestLayout(TokenCursor tokens, ExpressionLayout expressions)
{
    /// <summary>One line, or a table.</summary>
    public Doc Of(TestItemSyntax item) => item switch
    {
        TestSetSyntax set => Doc.Concat(tokens.Until(set.Value.Span.Start), Doc.Space, expressions.Of(set.Value)),
        GivenSyntax given => Given(given),
        TestTableSyntax table => new TableLayout(tokens, expressions).Of(table),
        _ => tokens.Until(item.Span.End),
    };

    private Doc Given(GivenSyntax given)
    {
        var head = tokens.Until((given.Key ?? given.Entity).Span.End);
        if (!tokens.At("{"))
        {
            return head;
        }

        var open = tokens.Token();
        return Doc.Group(Doc.Concat(
            head, Doc.Space, open, Doc.Nest(Doc.Concat(Doc.Line, expressions.Filled(given.Fields, Field))),
            given.Fields.IsEmpty ? Doc.Empty : Doc.Line, tokens.Token()));
    }

    private Doc Field(GivenFieldSyntax field) => Doc.Concat(tokens.Token(), tokens.Token(), Doc.Space, expressions.Of(field.Value));
}
