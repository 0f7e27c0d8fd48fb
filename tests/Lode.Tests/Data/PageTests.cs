using System.Reflection;
using System.Text.RegularExpressions;
using Lode.Data;
using Lode.Syntax;

namespace Lode.Tests.Data;

/// <summary>The pages of the diagnostics of data: each code has one, and its examples show what they say.</summary>
public partial class PageTests
{
    public static TheoryData<string> Codes => [.. new[] { typeof(DataDescriptors), typeof(PackDescriptors) }
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => f.GetValue(null)).OfType<Descriptor>().Select(d => d.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void The_examples_of_a_page_show_its_code_and_how_to_avoid_it(string code)
    {
        var page = Repository.Read($"grammar/diagnostics/{code}.md").ReplaceLineEndings("\n");
        Assert.StartsWith($"# {code} ", page, StringComparison.Ordinal);
        var (avoid, prefer) = (page.IndexOf("## Avoid", StringComparison.Ordinal), page.IndexOf("## Prefer", StringComparison.Ordinal));
        Assert.True(0 < avoid && avoid < prefer);
        foreach (Match pack in Pack().Matches(page))
        {
            var codes = Load(page, pack.Groups[1].Value);
            Assert.Equal(pack.Index < prefer, codes.Contains(code));
            Assert.True(pack.Index < prefer || codes.Count == 0, string.Join(' ', codes));
        }
    }

    private static List<string> Load(string page, string pack)
    {
        using var data = new DataCase().File("pack.lode", pack);
        foreach (Match file in DataFile().Matches(page))
        {
            data.File(file.Groups[1].Value, file.Groups[2].Value);
        }

        return [.. data.Load().Diagnostics.Select(d => d.Code)];
    }

    [GeneratedRegex(@"^```lode\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Pack();

    [GeneratedRegex(@"^```csv (\S+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex DataFile();
}
