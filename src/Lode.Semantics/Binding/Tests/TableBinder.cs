using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds the table of a test: a column is a field of the subject, a param, or <c>expect</c>.</summary>
internal static class TableBinder
{
    public static IEnumerable<BoundTest> Bind(TestTableSyntax table, BoundTest draft, Scope scope)
    {
        foreach (var again in table.Header.GroupBy(h => h.Text).SelectMany(g => g.Skip(1)))
        {
            scope.Report(TestFindings.SaidTwice.At(scope.Source, again.Span, again.Text));
        }

        if (table.Header.All(h => h.Text != SyntaxFacts.Expect))
        {
            scope.Report(TestFindings.ExpectOnce.At(scope.Source, table.Header.FirstOrDefault()?.Span ?? table.Span));
        }

        foreach (var row in table.Rows)
        {
            if (row.Cells.Length != table.Header.Length)
            {
                scope.Pack.Findings.Fail();
                continue;
            }

            yield return table.Header.Zip(row.Cells).Aggregate(
                draft with { Place = new Place(scope.Source, row.Span) }, (test, cell) => Cell(test, cell.First, cell.Second, scope));
        }
    }

    private static BoundTest Cell(BoundTest test, NameSyntax header, ExpressionSyntax cell, Scope scope)
    {
        if (header.Text == SyntaxFacts.Expect)
        {
            return test with { Expected = Verdict(cell, scope) };
        }

        if (test.Rule.Entity.Field(header.Text) is { } field)
        {
            scope.Uses(header, field);
            return WithField(test, field, Constants.Bind(cell, scope, field.Type));
        }

        if (scope.Symbols.GlobalValue(header.Text) is ParamSymbol)
        {
            return ItemBinder.Set(header, cell, scope) is { } set ? test with { Params = test.Params.Add(set) } : test;
        }

        if (!header.IsMissing)
        {
            scope.Report(NameFindings.UnknownField.At(scope.Source, header.Span, test.Rule.Entity.Name, header.Text)
                .DidMean(header, test.Rule.Entity.Fields.Select(f => f.Name).Concat(scope.Symbols.Params.Select(p => p.Name)).Append(SyntaxFacts.Expect)));
        }

        return test;
    }

    private static Expectation Verdict(ExpressionSyntax cell, Scope scope)
    {
        if (cell is NameExpressionSyntax name)
        {
            return Verdicts.Read(name.Name, scope);
        }

        scope.Report(TestFindings.UnknownVerdict.At(scope.Source, cell.Span, scope.Text(cell)));
        return default;
    }

    /// <summary>The subject with one more field; what `given` says of it holds in every row that does not say otherwise.</summary>
    private static BoundTest WithField(BoundTest test, FieldSymbol field, BoundExpression value)
    {
        var subject = test.Givens.First(g => g.Entity == test.Rule.Entity);
        var fields = subject.Fields.RemoveAll(f => f.Field == field).Add(new(field, value));
        return test with { Givens = test.Givens.Replace(subject, subject with { Fields = fields }) };
    }
}
