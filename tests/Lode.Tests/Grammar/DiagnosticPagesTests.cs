using System.Reflection;
using Lode.Analysis;
using Lode.Data;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Grammar;

/// <summary>The page of a diagnostic shows what reports it and what does not, to whoever checks the example as a pack of its own.</summary>
public class DiagnosticPagesTests
{
    private const string Folder = "grammar/diagnostics/";

    public static TheoryData<string> Pages => [.. Paths];

    private static IEnumerable<string> Paths =>
        Repository.Files(".md").Where(p => p.StartsWith(Folder + "LODE", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Pages))]
    public void Its_examples_report_what_they_say(string page)
    {
        var code = Path.GetFileNameWithoutExtension(page);
        var blocks = PageBlock.Of(page).ToArray();
        var data = blocks.Where(b => b.Info == "csv").ToArray();
        foreach (var block in blocks.Where(b => b.Info == "lode"))
        {
            var found = PagePack.Load(block.Text, data).Findings;
            var shown = string.Join("\n", found.Select(f => $"{f.File}:{f.Line} {f.Code} {f.Message}"));
            switch (block.Section)
            {
                case "Avoid":
                    Assert.True(found.Any(f => f.Code == code), $"{block} does not report {code} but: {shown}");
                    break;
                case "Prefer":
                    Assert.True(found.All(f => f.Code != code && f.Severity != Severity.Error), $"{block} reports: {shown}");
                    break;
                default:
                    Assert.Fail($"{block} stands neither under `Avoid` nor under `Prefer`.");
                    break;
            }
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void It_has_the_form_of_a_page(string page)
    {
        Assert.StartsWith($"# {Path.GetFileNameWithoutExtension(page)} ", Repository.Read(page));
        Assert.Equal(["Avoid", "Prefer"], PageBlock.Of(page).Where(b => b.Info != "csv").Select(b => b.Section).Where(s => s is "Avoid" or "Prefer").Distinct());
    }

    [Fact]
    public void No_page_speaks_of_a_code_that_nothing_reports() =>
        Assert.Equal([], Paths.Select(p => Path.GetFileNameWithoutExtension(p)).Except(Codes()));

    /// <summary>Every descriptor that a static field of the product holds.</summary>
    private static IEnumerable<string> Codes() => new[] { typeof(Parser), typeof(Pack), typeof(Linter), typeof(WorldLoader), typeof(PackLoader), typeof(Lode.Generation.PackCompiler) }
        .SelectMany(t => t.Assembly.GetTypes()).Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Select(f => f.GetValue(null)).OfType<Descriptor>().Distinct().Select(d => d.Code);
}
