using Lode.Syntax;

namespace Lode.Tests.Syntax;

public class LosslessTests
{
    public static TheoryData<string> Files => [.. SyntaxFiles.All().Select(file => file.Name)];

    [Theory, MemberData(nameof(Files))]
    public void A_file_parses_without_findings_of_form(string name)
    {
        var text = SyntaxFiles.All().Single(file => file.Name == name).Text;
        var tree = Parser.Parse(new(name, text));
        Assert.Empty(tree.Diagnostics.Select(diagnostic => $"{diagnostic.Source.Position(diagnostic.Span.Start)} {diagnostic.Message}"));
        TreeChecks.Whole(tree);
    }

    [Theory]
    [InlineData("")]
    [InlineData("// only a comment")]
    [InlineData("\uFEFFif a then flag\r\n")]
    [InlineData("rule x\rif a\rthen flag\r")]
    [InlineData("if \0 then \u0001 flag")]
    [InlineData("if a == \"x")]
    [InlineData("if `a == 3")]
    [InlineData("if a\u00A0== 3 then flag \U0001F600")]
    [InlineData("if a == '\\' then \uD800")]
    public void Tokens_with_what_lies_before_them_are_the_text(string text) => TreeChecks.Whole(Parser.Parse(new("a.lode", text)));

    [Theory]
    [InlineData("rule x\r\n  if a > 3\r\n  then flag \"x\"\r\n")]
    [InlineData("\uFEFFrule x\n  if a > 3\n  then flag \"x\"\n")]
    [InlineData("rule x\r  if a > 3\r  then flag \"x\"")]
    public void Line_ends_and_byte_order_marks_change_nothing(string text)
    {
        var tree = Parser.Parse(new("a.lode", text));
        Assert.Equal("(rule x\n  (if (> a 3))\n  (flag \"x\"))\n", SyntaxFiles.Show(tree));
    }
}
