using Lode.Editor;
using Lode.Formatting;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>For every shipped rule that has a name a test is made from a real row: it binds, passes and stands in canonical form.</summary>
public sealed class GeneratedTestTests
{
    private static readonly string Pack = Path.Combine(Repository.Root, "rules");

    [Fact]
    public void Every_shipped_rule_gets_a_test_that_passes()
    {
        var workspace = Open(out var files);
        var made = 0;
        foreach (var document in files.Select(file => workspace.Document(file)!))
        {
            foreach (var rule in document.Tree.Declarations.OfType<RuleSyntax>().Where(rule => rule.Name is not null))
            {
                var test = GeneratedTest.At(document, rule.Name!.Span.Start, default, default);
                Assert.True(test is not null, $"No test of {rule.Name} could be made.");
                var pack = document.Pack;
                var after = pack.With(new SourceText(test.Edit.Path, TextEdits.Apply(pack.Document(test.Edit.Path)!.Source.Text, [test.Edit])));
                Assert.Equal(pack.Bound.Tests.Length + 1, after.Bound.Tests.Length);
                Assert.All(TestRun.Of(after, TestCase.Of(after.Document(test.Edit.Path)!), default), outcome => Assert.Equal(TestState.Passed, outcome.State));
                Assert.DoesNotContain(PackFindings.Of(after), found => found.Severity == Severity.Error);
                Assert.Equal(after.Document(test.Edit.Path)!.Source.Text, Formatter.Format(after.Document(test.Edit.Path)!.Tree));
                made++;
            }
        }

        Assert.Equal(workspace.Packs.Single().Bound.Rules.Count(rule => !rule.IsAnonymous), made);
    }

    [Theory]
    [InlineData("one_line.lode", "if")]
    [InlineData("stockpile.lode", "if dual_use")]
    [InlineData("model.lode", "country")]
    public void Where_no_name_of_a_rule_stands_none_is_offered(string file, string at)
    {
        var document = Open(out _).Document(Path.Combine(Pack, file))!;

        Assert.Null(GeneratedTest.At(document, document.Source.Text.IndexOf(at, StringComparison.Ordinal), default, default));
    }

    private static Workspace Open(out string[] files)
    {
        files = Directory.GetFiles(Pack, "*.lode", SearchOption.AllDirectories);
        return files.Aggregate(Workspace.Empty(new(2026, 1, 1)), (workspace, file) => workspace.Open(file, File.ReadAllText(file)));
    }
}
