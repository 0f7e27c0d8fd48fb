using Lode.Syntax;

namespace Lode.Tests.Syntax;

public class ParserTests
{
    [Fact]
    public void The_smallest_rule_is_a_rule()
    {
        var tree = Parser.Parse(new("a.lode", "if processing_share(China) > 0.85 and partner.alignment == swing then flag"));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(
            "(rule\n  (if (and (> (call processing_share China) 0.85) (== (. partner alignment) swing)))\n  (flag))\n",
            SyntaxPrinter.Print(tree));
    }
}
