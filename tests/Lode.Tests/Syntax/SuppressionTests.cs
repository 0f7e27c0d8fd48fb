using Lode.Syntax;

namespace Lode.Tests.Syntax;

public class SuppressionTests
{
    [Fact]
    public void A_suppression_speaks_of_the_next_line_that_is_no_comment()
    {
        var tree = Parser.Parse(new("a.lode", "rule x\n  // lode: allow LODE3001 because it is so\n  // more\n\n  if a then flag"));
        var suppression = Assert.Single(tree.Suppressions);
        Assert.Equal(("LODE3001", "it is so", 5), (suppression.Code, suppression.Reason, suppression.Line));
        Assert.Equal("// lode: allow LODE3001 because it is so", tree.Source.Slice(suppression.Span));
        Assert.Empty(tree.Diagnostics);
    }

    [Theory]
    [InlineData("// lode: allow LODE3001")]
    [InlineData("// lode: allow LODE3001 because")]
    [InlineData("// lode: allow because it is so")]
    [InlineData("// lode: allow it because it is so")]
    [InlineData("// lode: ignore")]
    public void One_without_code_or_reason_is_reported(string comment)
    {
        var tree = Parser.Parse(new("a.lode", $"{comment}\nif a then flag"));
        Assert.Empty(tree.Suppressions);
        Assert.Equal("LODE1009", Assert.Single(tree.Diagnostics).Code);
    }

    [Theory]
    [InlineData("/// One.\n/// Two.\nrule x if a then flag", "One.\nTwo.")]
    [InlineData("/// One.\n\n/// Two.\nrule x if a then flag", "Two.")]
    [InlineData("/// One.\n// lode: allow LODE3001 because so\nrule x if a then flag", "One.")]
    [InlineData("// One.\nrule x if a then flag", null)]
    [InlineData("///\r\n///   Two.\r\nrule x if a then flag", "\n  Two.")]
    public void Documentation_is_the_last_lines_above(string text, string? doc) =>
        Assert.Equal(doc, Assert.Single(Parser.Parse(new("a.lode", text)).Declarations).Doc);

    [Fact]
    public void Documentation_behind_a_declaration_is_not_that_of_the_next()
    {
        var tree = Parser.Parse(new("a.lode", "if a then flag /// not yours\nif b then flag"));
        Assert.Null(tree.Declarations[1].Doc);
    }
}
