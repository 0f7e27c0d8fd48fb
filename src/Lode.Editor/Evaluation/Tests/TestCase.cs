using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A test as written; of a table, one of its rows.</summary>
/// <param name="File">Its file.</param>
/// <param name="Id">What no other test of the file is called.</param>
/// <param name="Label">Its title, or the rule's name; with the row's number in a table.</param>
/// <param name="Rule">The rule under test.</param>
/// <param name="Span">All of it, or the row.</param>
/// <param name="PlaceSpan">Where the binder puts it.</param>
/// <param name="ExpectSpan">What it expects; null where that is not written yet.</param>
public sealed record TestCase(string File, string Id, string Label, string Rule, TextSpan Span, TextSpan PlaceSpan, TextSpan? ExpectSpan)
{
    private const string Expect = "expect";

    /// <summary>The tests of a file, in the order of the text; those that do not bind are among them.</summary>
    public static ImmutableArray<TestCase> Of(Document document)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var cases = document.Tree.Declarations.OfType<TestSyntax>().Where(test => !test.Rule.IsMissing).SelectMany(test => Of(test, document.Source.Path));
        return [.. cases.Select(test => test with { Id = Distinct(test.Id, seen) })];
    }

    /// <summary>The tests of all files of a pack.</summary>
    public static ImmutableArray<TestCase> Of(PackSnapshot pack) => [.. pack.Names.SelectMany(name => pack.Document(name) is { } document ? Of(document) : [])];

    private static IEnumerable<TestCase> Of(TestSyntax test, string file)
    {
        var name = test.Title?.Value as string ?? test.Rule.Text;
        var rows = test.Items.OfType<TestTableSyntax>().SelectMany(table => table.Rows.Select(row => (Table: table, Row: row))).ToArray();
        return rows.Length > 0
            ? rows.Select((r, i) => New($"{name}, row {i + 1}", r.Row.Span, r.Row.Span, Cell(r.Table, r.Row)))
            : [New(name, test.Span, test.Rule.Span, test.Items.OfType<ExpectSyntax>().FirstOrDefault()?.Span)];

        TestCase New(string label, TextSpan span, TextSpan place, TextSpan? expect) =>
            new(file, $"{test.Rule.Text}/{label}", label, test.Rule.Text, span, place, expect);
    }

    private static TextSpan? Cell(TestTableSyntax table, TestRowSyntax row) =>
        table.Header.Zip(row.Cells).Where(cell => cell.First.Text == Expect).Select(cell => (TextSpan?)cell.Second.Span).FirstOrDefault();

    private static string Distinct(string id, Dictionary<string, int> seen)
    {
        var times = seen[id] = seen.GetValueOrDefault(id) + 1;
        return times == 1 ? id : $"{id} ({times})";
    }
}
