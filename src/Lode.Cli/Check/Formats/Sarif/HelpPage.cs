using System.Reflection;
using System.Text.RegularExpressions;

namespace Lode.Cli;

/// <summary>The page of <c>grammar/diagnostics</c> for a code, as it was when the command was built.</summary>
/// <param name="Title">Its heading without the code.</param>
/// <param name="Prose">What it says before its examples.</param>
/// <param name="Whole">All of it, in Markdown.</param>
internal sealed partial record HelpPage(string Title, string Prose, string Whole)
{
    /// <summary>The page; null where there is none.</summary>
    public static HelpPage? Of(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"diagnostics/{code}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        var whole = reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
        var heading = whole.IndexOf('\n', StringComparison.Ordinal) is var at and >= 0 ? whole[..at] : whole;
        var examples = Examples().Match(whole) is { Success: true } match ? match.Index : whole.Length;
        return new(
            heading.Replace($"# {code}", "", StringComparison.Ordinal).Trim(),
            whole[heading.Length..examples].Trim(),
            whole);
    }

    [GeneratedRegex("^(## |```)", RegexOptions.Multiline)]
    private static partial Regex Examples();
}
