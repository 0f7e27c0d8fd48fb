using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Tables of tests: lines of cells between bars.</summary>
internal static class Tables
{
    private static readonly Parser<ImmutableArray<NameSyntax>> Header = Line(Missing.Name("the name of a field", NameRole.Column));

    private static readonly Parser<TestRowSyntax> Row = Line(Expressions.Value).Node((span, cells) => new TestRowSyntax(span, cells));

    /// <summary>The first line names the columns.</summary>
    public static readonly Parser<TestItemSyntax> Table =
        (from header in Header
         from rows in RowOf(header.Length).Many()
         select (header, rows)).Node((span, table) => (TestItemSyntax)new TestTableSyntax(span, table.header, [.. table.rows]));

    private static Parser<TestRowSyntax> RowOf(int columns) => input =>
    {
        var result = Row(input);
        if (result.WasSuccessful && result.Value.Cells.Length != columns && !((TokenInput)input).State.HasReportedAt((TokenInput)input))
        {
            var state = ((TokenInput)input).State;
            state.Report((TokenInput)input, GrammarDiagnostics.RowLength.At(state.Source, result.Value.Span, result.Value.Cells.Length, columns));
        }

        return result;
    };

    private static Parser<ImmutableArray<T>> Line<T>(Parser<T> cell) => input =>
    {
        var at = (TokenInput)input;
        if (!at.Is("|"))
        {
            return No<ImmutableArray<T>>(input);
        }

        var cells = ImmutableArray.CreateBuilder<T>();
        at = at.Next;
        while (!at.AtEnd && !at.Token.StartsLine && !at.Is("}"))
        {
            var result = cell(at);
            cells.Add(result.Value);
            at = (TokenInput)result.Remainder;
            if (!at.Is("|"))
            {
                Missing.ReportMissing(at, "|");
                at = Skip(at);
            }

            at = at.Is("|") ? at.Next : at;
        }

        if (at.IsCaret && !at.Token.StartsLine && at.Previous!.Is("|"))
        {
            cell(at);
        }

        return Ok(cells.DrainToImmutable(), at);
    };

    /// <summary>To the next bar of the line, or its end.</summary>
    private static TokenInput Skip(TokenInput at)
    {
        while (!at.AtEnd && !at.Token.StartsLine && !at.Is("|") && !at.Is("}"))
        {
            at = at.Next;
        }

        return at;
    }
}
