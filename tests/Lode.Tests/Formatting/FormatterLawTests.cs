using Lode.Formatting;
using Lode.Tests.Architecture;

namespace Lode.Tests.Formatting;

public class FormatterLawTests
{
    public static TheoryData<string> Files => [.. Repository.Files(".lode")];

    [Theory, MemberData(nameof(Files))]
    public void Every_rule_file_keeps_its_tokens_comments_and_tree(string path) => Laws.Hold(Repository.Read(path));

    [Fact]
    public void The_shipped_rules_are_in_canonical_form() => Findings.None(
        Repository.Files(".lode").Where(path => path.StartsWith("rules/", StringComparison.Ordinal))
            .Where(path => Formatter.Format(Laws.Parse(Repository.Read(path))) != Repository.Read(path)));

    [Theory, MemberData(nameof(Files))]
    public void Every_rule_file_keeps_them_however_its_white_space_was(string path)
    {
        foreach (var (seed, share) in new[] { (1, 0.02), (2, 0.1), (3, 0.5), (4, 1.0) })
        {
            Laws.Hold(new Shaker(seed).Shake(Repository.Read(path), share));
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_cut_anywhere_keeps_them(string path)
    {
        var text = Repository.Read(path);
        for (var end = 0; end < text.Length; end += 97)
        {
            Laws.Hold(text[..end]);
        }
    }

    [Fact]
    public void Generated_rules_keep_them()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var text = new RandomRules(seed).File();
            Findings.None(Laws.Parse(text).Diagnostics.Select(diagnostic => $"{diagnostic.Message} at {text[Math.Max(0, diagnostic.Span.Start - 300)..diagnostic.Span.Start]}<HERE>{text[diagnostic.Span.Start..Math.Min(text.Length, diagnostic.Span.Start + 200)]}"));
            Laws.Hold(text);
            Laws.Hold(new Shaker(seed).Shake(text, 0.1));
        }
    }

    [Theory]
    [InlineData("", ""), InlineData("\n\n", ""), InlineData("// only\n\n\n", "// only\n"), InlineData("\uFEFFenum  a {b}", "enum a { b }\n")]
    [InlineData("enum  a {b}\r\nenum c {d}\r\n", "enum a { b }\nenum c { d }\n")]
    public void Edges_of_a_file(string text, string expected) => Assert.Equal(expected, Formatter.Format(Laws.Parse(text)));

    [Fact]
    public void Thousands_of_operands_are_no_burden()
    {
        var text = "if " + string.Join(" and ", Enumerable.Repeat("a", 20_000)) + " then flag";

        Assert.StartsWith("if a\n   and a\n   and a\n", Formatter.Format(Laws.Parse(text)), StringComparison.Ordinal);
    }
}
