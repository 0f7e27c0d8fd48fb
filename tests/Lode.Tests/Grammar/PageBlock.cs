using System.Text.RegularExpressions;

namespace Lode.Tests.Grammar;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Page">The page's path from the root.</param>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Section">The heading it stands under, without the marks.</param>
/// <param name="Info">The first word behind the fence; empty where none stands there.</param>
/// <param name="Argument">The rest of the fence's line.</param>
/// <param name="Text">What is fenced.</param>
public sealed partial record PageBlock(string Page, int Line, string Section, string Info, string Argument, string Text)
{
    public override string ToString() => $"{Page}:{Line}";

    /// <summary>The blocks of a page in their order.</summary>
    public static IEnumerable<PageBlock> Of(string page)
    {
        var text = Repository.Read(page).ReplaceLineEndings("\n");
        foreach (Match fence in Fence().Matches(text))
        {
            var before = text[..fence.Index];
            var section = Heading().Matches(before).LastOrDefault()?.Groups[1].Value ?? "";
            yield return new(
                page, before.Count(c => c == '\n') + 1, section, fence.Groups[1].Value, fence.Groups[2].Value.Trim(), fence.Groups[3].Value);
        }
    }

    [GeneratedRegex(@"^```([\w-]*)([^\n]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
