using System.Collections.Immutable;
using Lode.Generation;
using Lode.Interpreter;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Grammar;

/// <summary>What the pages of the language show is Lode as it is.</summary>
public class PagesTests
{
    public static TheoryData<string> Pages => [.. Paths];

    private static IEnumerable<string> Paths => Repository.Files(".md").Where(p => p.StartsWith("grammar/language/", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Pages))]
    public void Every_example_says_what_its_fence_says(string page)
    {
        foreach (var block in PageBlock.Of(page))
        {
            var found = Findings(block).ToArray();
            switch (block.Info)
            {
                case "lode":
                    Assert.True(found.Length == 0, $"{block} does not compile: {string.Join("\n", found.Select(Shown))}");
                    break;
                case "lode-error":
                    Assert.True(found.Any(d => d.Code == block.Argument), $"{block} does not report {block.Argument} but: {string.Join("\n", found.Select(Shown))}");
                    break;
                case "csx":
                    Assert.Equal([], FunctionScript.Read(new(block.Argument, block.Text)).Findings.Select(Shown));
                    break;
                default:
                    Assert.True(block.Info == "text", $"{block} is fenced as `{block.Info}`; the pages know `lode`, `lode-error CODE`, `csx functions.csx` and `text`.");
                    break;
            }
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void The_tests_that_an_example_shows_pass(string page)
    {
        foreach (var block in PageBlock.Of(page).Where(b => b.Info == "lode" && b.Text.Contains("\ntest ", StringComparison.Ordinal)))
        {
            var loaded = PagePack.Load(block.Text, PageBlock.Of(page).Where(b => b.Info == "csx"));
            var report = new TestRunner(new InterpreterEngine(loaded.Pack), loaded.World!).Run();
            Assert.NotEmpty(report.Results);
            Assert.Equal([], report.Results.Where(r => !r.Passed).Select(r => $"{block}, {r.Test.Name}: {r.Message}"));
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_page_has_a_title_and_an_example(string page)
    {
        Assert.StartsWith("# ", Repository.Read(page));
        Assert.True(page.EndsWith("README.md", StringComparison.Ordinal) || PageBlock.Of(page).Any(b => b.Info == "lode"), $"{page} shows nothing.");
    }

    [Fact]
    public void The_list_of_pages_leads_to_every_page_and_to_no_other()
    {
        var list = Repository.Read("grammar/language/README.md");
        var linked = System.Text.RegularExpressions.Regex.Matches(list, @"\]\(([\w-]+\.md)\)").Select(m => m.Groups[1].Value);
        var pages = Paths.Select(p => Path.GetFileName(p)).Where(name => name != "README.md");

        Assert.Equal(pages.Order(StringComparer.Ordinal), linked.Distinct().Order(StringComparer.Ordinal));
    }

    private static ImmutableArray<Diagnostic> Findings(PageBlock block) => block.Info.StartsWith("lode", StringComparison.Ordinal)
        ? PackBinder.Bind([Parser.Parse(new SourceText(block.ToString(), block.Text))], FunctionsOf(block.Page)).Diagnostics
        : [];

    /// <summary>What the C# of a page gives to its examples.</summary>
    private static FunctionTable FunctionsOf(string page) => new([.. PageBlock.Of(page).Where(b => b.Info == "csx")
        .SelectMany(b => FunctionScript.Read(new(b.Argument, b.Text)).Described(isRefused: false))]);

    private static string Shown(Diagnostic d) => $"line {d.Source.Position(d.Span.Start).Line}: {d.Code} {d.Message}";
}
