using Lode.Formatting;
using Lode.Syntax;

namespace Lode.Tests.Formatting;

/// <summary>The style of the language, by examples: each file holds cases of a title, a text and its canonical form.</summary>
public class FormatterCaseTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var path in Repository.Files(".txt").Where(path => path.StartsWith("tests/Lode.Tests/Formatting/Cases/", StringComparison.Ordinal)))
            {
                foreach (var part in Parts(Repository.Read(path)))
                {
                    cases.Add(Path.GetFileNameWithoutExtension(path), part.Split('\n')[0]);
                }
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_text_gets_its_canonical_form(string file, string title)
    {
        var (before, after) = Read(file, title);

        Assert.Equal(after, Formatter.Format(Parser.Parse(new SourceText("a.lode", before))));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_canonical_form_keeps_every_law(string file, string title)
    {
        var (before, after) = Read(file, title);

        Laws.Hold(before);
        Laws.Hold(after);
    }

    private static (string Before, string After) Read(string file, string title)
    {
        var part = Parts(Repository.Read($"tests/Lode.Tests/Formatting/Cases/{file}.txt")).Single(part => part.Split('\n')[0] == title);
        var halves = part[(title.Length + 1)..].Split("==>\n");
        return (halves[0], halves[1].TrimEnd('\n') + "\n");
    }

    private static string[] Parts(string text) => ("\n" + text.ReplaceLineEndings("\n")).Split("\n## ", StringSplitOptions.RemoveEmptyEntries);
}
