using Lode.Formatting;
using Lode.Syntax;

namespace Lode.Tests.Formatting;

/// <summary>What is true of every text and its canonical form.</summary>
internal static class Laws
{
    /// <summary>Fails, and shows the text, where one does not hold.</summary>
    public static void Hold(string text)
    {
        var before = Parse(text);
        var formatted = Formatter.Format(before);
        var after = Parse(formatted);

        Same(text, Formatter.Format(after), formatted, "formatted twice");
        Same(text, Tokens(after), Tokens(before), "the tokens");
        Same(text, string.Join('\n', Comments(after)), string.Join('\n', Comments(before)), "the comments");
        Same(text, SyntaxPrinter.Print(after), SyntaxPrinter.Print(before), "the tree");
        Same(text, Apply(before, Formatter.Edits(before)).ReplaceLineEndings("\n"), formatted, "the edits applied");
        Assert.True(formatted.Length == 0 || (formatted.EndsWith('\n') && !formatted.EndsWith("\n\n", StringComparison.Ordinal)), "one line end at the end");
    }

    /// <summary>The text after the edits.</summary>
    public static string Apply(SyntaxTree tree, IEnumerable<TextEdit> edits)
    {
        var text = tree.Source.Text;
        foreach (var edit in edits.OrderByDescending(edit => edit.Span.Start))
        {
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }

    public static SyntaxTree Parse(string text) => Parser.Parse(new SourceText("a.lode", text));

    public static IEnumerable<string> Comments(SyntaxTree tree) => tree.Tokens
        .SelectMany(token => tree.Source.Text[token.FullStart..token.Span.Start].Split('\n', '\r'))
        .Select(line => line.Trim()).Where(line => line.StartsWith("//", StringComparison.Ordinal));

    /// <summary>All but commas, of which the canonical form has its own.</summary>
    private static string Tokens(SyntaxTree tree) => string.Join(' ', tree.Tokens.Select(token => token.Text).Where(token => token != ","));

    private static void Same(string text, string actual, string expected, string what)
    {
        if (actual != expected)
        {
            Assert.Fail($"{what} differ for\n-----\n{text}\n----- expected\n{expected}\n----- actual\n{actual}\n-----");
        }
    }
}
