using Lode.Syntax;

namespace Lode.Tests.Syntax;

public class LiteralTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("0.85", "0.85")]
    [InlineData("1_000_000", "1000000")]
    [InlineData("8.5bn", "8500000000")]
    [InlineData("2k", "2000")]
    [InlineData("1.1m", "1100000")]
    [InlineData("85%", "(percent 0.85)")]
    [InlineData("0.1%", "(percent 0.001)")]
    [InlineData("7%", "(percent 0.07)")]
    [InlineData("$8.5bn", "(money 8500000000)")]
    [InlineData("$50/kg", "(money 50 usd/kg)")]
    [InlineData("$50 / kg", "(/ (money 50) kg)")]
    [InlineData("$50/2", "(/ (money 50) 2)")]
    [InlineData("500 tonnes", "(number 500 tonnes)")]
    [InlineData("500 usd/kg", "(number 500 usd/kg)")]
    [InlineData("500 tonnes / months", "(/ (number 500 tonnes) months)")]
    [InlineData("5m", "5000000")]
    [InlineData("5 m", "(number 5 m)")]
    [InlineData("5kg", "(number 5 kg)")]
    [InlineData("100/kg", "(/ 100 kg)")]
    [InlineData("6 months", "(period 6 0)")]
    [InlineData("1 year", "(period 12 0)")]
    [InlineData("2 weeks", "(period 0 14)")]
    [InlineData("30 days", "(period 0 30)")]
    [InlineData("months(6)", "(call months 6)")]
    [InlineData("2025-10-28", "2025-10-28")]
    [InlineData("2025-10", "(- 2025 10)")]
    [InlineData("10-2-3", "(- (- 10 2) 3)")]
    [InlineData("us-japan-2025", "(- (- us japan) 2025)")]
    [InlineData("\"a\\\"b\\\\c\\nd\"", "\"a\\\"b\\\\c\\nd\"")]
    [InlineData("\"a {b} c\"", "\"a {b} c\"")]
    [InlineData("\"{\" + \"}\"", "(+ \"{\" \"}\")")]
    [InlineData("true and false or unknown", "(or (and true false) unknown)")]
    [InlineData("[]", "[]")]
    [InlineData("[a, 1,]", "[a 1]")]
    public void A_literal_means_this(string text, string expected)
    {
        var tree = Parser.ParseExpression(new("expression", text));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(expected, SyntaxPrinter.Print(tree.Expression));
    }

    [Theory]
    [InlineData("score 20 to risk", "(score 20 (to risk))")]
    [InlineData("flag \"{partner}: {share(China):0.0%} {{x}}\"", "(flag (template (hole partner) \": \" (hole (call share China) \"0.0%\") \" {x}\"))")]
    [InlineData("flag \"{if a == \"}\" then \"b\" else `c}`} d\"", "(flag (template (hole (if (== a \"}\") \"b\" `c}`)) \" d\"))")]
    [InlineData("flag \"{f(due: x):yyyy-MM-dd}\"", "(flag (template (hole (call f due=x) \"yyyy-MM-dd\")))")]
    [InlineData("escalate(\"desk of {lower(\"A\")}\", due: signed)", "(call escalate (template \"desk of \" (hole (call lower \"A\"))) due=signed)")]
    [InlineData("tag \"a {b}\"", "(tag `a {b}`)")]
    public void The_texts_of_actions_hold_expressions(string action, string expected)
    {
        var tree = Parser.Parse(new("a.lode", $"if a then {action}"));
        Assert.Equal($"(rule\n  (if a)\n  {expected})\n", SyntaxFiles.Show(tree));
    }

    [Theory]
    [InlineData("count(x in a where x.b > 500 skipping unknown)", "(aggregate count (in x a) where=(> (. x b) 500) skipping-unknown)")]
    [InlineData("last(5 by k for x in a)", "(aggregate last 5 by=k (in x a))")]
    public void Some_words_are_never_units(string text, string expected) =>
        Assert.Equal(expected, SyntaxPrinter.Print(Parser.ParseExpression(new("expression", text)).Expression));

    [Fact]
    public void Expressions_in_texts_know_their_place_in_the_file()
    {
        var tree = Parser.Parse(new("a.lode", "if a then flag \"x {partner.name}\""));
        var name = tree.Declarations[0].DescendantsAndSelf().OfType<NameSyntax>().Single(name => name.Text == "name");
        Assert.Equal("name", tree.Source.Slice(name.Span));
    }
}
