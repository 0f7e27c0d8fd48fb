using System.Collections.Immutable;
using System.Reflection;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Semantics;

/// <summary>Every finding about names and types has a page, whose examples are what it says.</summary>
public class DiagnosticPageTests
{
    private const string Folder = "grammar/diagnostics";

    public static TheoryData<string> Codes() => [.. Descriptors().Select(d => d.Code)];

    [Fact]
    public void No_code_has_two_meanings() => Assert.Empty(Descriptors().GroupBy(d => d.Code).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_shows_what_to_avoid_and_what_to_prefer(string code)
    {
        var page = Repository.Read($"{Folder}/{code}.md").ReplaceLineEndings("\n");
        var parts = page.Split("## Avoid\n")[1].Split("## Prefer\n");
        var keys = new CsvKeys(page);
        Assert.StartsWith($"# {code} ", page, StringComparison.Ordinal);
        Assert.All(Blocks(parts[0]), b => Assert.Contains(code, Find(b, keys).Select(d => d.Code)));
        Assert.All(Blocks(parts[1]), b => Assert.DoesNotContain(Find(b, keys), d => d.Code == code || d.Severity == Severity.Error));
        Assert.Equal(Blocks(parts[0]).Length, page.Contains("```text", StringComparison.Ordinal) ? 0 : 1);
    }

    private static IEnumerable<Descriptor> Descriptors() => typeof(Pack).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Select(f => f.GetValue(null)).OfType<Descriptor>();

    private static string[] Blocks(string part) =>
        [.. part.Split("```lode\n").Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)])];

    private static ImmutableArray<Diagnostic> Find(string text, IKeyCatalog keys)
    {
        var pack = PackBinder.Bind([Parser.Parse(new SourceText("page.lode", text))]);
        return SuppressionFilter.Apply(pack.Diagnostics.Concat(KeyCheck.Check(pack, keys)), pack.Trees);
    }

    /// <summary>The first column of a page's blocks of data.</summary>
    private sealed class CsvKeys(string page) : IKeyCatalog
    {
        public IReadOnlyCollection<string>? Keys(EntitySymbol entity) => page.Split($"```csv {entity.SourcePath}\n") is [_, var rows]
            ? [.. rows[..rows.IndexOf("```", StringComparison.Ordinal)].Split('\n').Skip(1).Select(r => r.Split(',')[0])]
            : null;
    }
}
