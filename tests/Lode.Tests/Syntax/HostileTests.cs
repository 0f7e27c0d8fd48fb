using System.Diagnostics;
using Lode.Syntax;

namespace Lode.Tests.Syntax;

/// <summary>Input that means harm, or a program's mistake: it costs no more than its length and gives few, plain findings.</summary>
public class HostileTests
{
    // On an idle machine about a second at most; the limit tells work that grows with the square from a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string, int, string, string> Repeated => new()
    {
        { "if ", "(", 10_000, "x then flag", "LODE1018" },
        { "if ", "(", 900_000, "x then flag", "LODE1018" },
        { "if ", "[", 500_000, "x then flag", "LODE1018" },
        { "if ", "f(", 100_000, "x then flag", "LODE1018" },
        { "if ", "not ", 200_000, "x then flag", "LODE1018" },
        { "if ", "-", 500_000, "x then flag", "LODE1018" },
        { "if ", "x + ", 20_000, "x > 3 then flag", "LODE1018" },
        { "if ", "x otherwise ", 20_000, "x then flag", "LODE1018" },
        { "if x", ".x", 200_000, " then flag", "LODE1018" },
        { "if ", "if a then b else ", 20_000, "c then flag", "LODE1018" },
        { "if ", "some x in y satisfies ", 20_000, "c then flag", "LODE1018" },
        { "if ", "a < ", 200_000, "a then flag", "LODE1022" },
        { "if ", "x (a b, ", 100_000, "then flag", "LODE1015" },
        { "if a then flag \"", "{a", 300_000, "\"", "LODE1030" },
        { "if a then f(", "\"{\",", 100_000, "\"}\")", "LODE1030" },
        { "", "if a b\n", 50_000, "", "LODE1040" },
        { "", "if a b ", 50_000, "", "LODE1040" },
        { "rule x\n", "foo\nfor x\n", 90_000, "if a then flag", "LODE1015" },
        { "", "rule\n", 50_000, "", "LODE1040" },
        { "enum a {", "x ", 200_000, "}", "LODE1040" },
        { "test x {\n| a | b |\n", "| 1 |\n", 150_000, "}", "LODE1040" },
        { "", "\0", 1_000_000, "", "LODE1001" },
        { "", ";", 1_000_000, "", "LODE1001" },
        { "", "; ", 500_000, "", "LODE1040" },
        { "", "`", 1_000_000, "", "LODE1003" },
        { "", "\"", 1_000_001, "", "LODE1002" },
        { "if x > ", "9", 1_000_000, " then flag", "LODE1005" },
        { "// ", "x", 1_048_600, "", "LODE1008" },
    };

    [Theory, MemberData(nameof(Repeated))]
    public void Is_answered_soon_and_plainly(string before, string unit, int count, string after, string code)
    {
        var text = before + string.Concat(Enumerable.Repeat(unit, count)) + after;
        var tree = Within(text);
        Assert.Contains(code, tree.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.True(tree.Diagnostics.Length <= 1_001);
        Assert.All(tree.Diagnostics, diagnostic => Assert.True(diagnostic.Message.Length < 400));
        TreeChecks.Whole(tree);
    }

    [Fact]
    public void Twenty_thousand_operands_are_one_operation()
    {
        var tree = Within("if " + string.Join(" and ", Enumerable.Range(0, 20_000).Select(i => $"x{i} == {i}")) + " then flag");
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(20_000, Assert.IsType<OperationSyntax>(Assert.IsType<RuleSyntax>(tree.Declarations[0]).Condition).Operands.Length);
    }

    [Fact]
    public void A_text_of_a_million_characters_is_a_text()
    {
        var tree = Within($"if x == \"{new string('a', 1_000_000)}\" then flag");
        Assert.Empty(tree.Diagnostics);
    }

    [Theory]
    [InlineData(250, 0)]
    [InlineData(300, 1)]
    public void Levels_are_counted_not_the_stack(int depth, int findings)
    {
        SyntaxTree? tree = null;
        var thread = new Thread(() => tree = Parser.Parse(new("a.lode", $"if {new string('(', depth)}x{new string(')', depth)} then flag")), 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Equal(findings, tree!.Diagnostics.Length);
    }

    [Fact]
    public void A_chain_in_brackets_in_a_chain_is_measured_as_a_whole()
    {
        var inner = string.Join(" + ", Enumerable.Repeat("x", 200));
        var tree = Within($"if ({inner}) + {inner} > 3 or (({inner}) + {inner}) * 2 > 3 then flag");
        Assert.Equal("LODE1018", Assert.Single(tree.Diagnostics).Code);
    }

    [Fact]
    public async Task Random_tokens_are_read_to_their_end()
    {
        string[] pieces =
        [
            .. SyntaxFacts.ReservedWords, .. SyntaxFacts.ContextualWords, .. SyntaxFacts.Punctuation, .. SyntaxFacts.ForeignOperators.Keys,
            "x", "China", "12", "85%", "$5", "2025-01-01", "2025-1-1", "\"a\"", "\"{x}\"", "\"{", "'a'", "`b c`", "\n", "\n", "\n  ", "%", ";", "\0", "IF", "1,000", "//c\n",
        ];
        var random = new Random(20251028);
        var text = "";
        var soup = Task.Run(() =>
        {
            for (var round = 0; round < 4_000; round++)
            {
                var divider = random.Next(4) == 0 ? "" : " ";
                text = string.Join(divider, Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
                var tree = Parser.Parse(new("soup.lode", text));
                TreeChecks.Whole(tree);
                SyntaxPrinter.Print(tree);
            }
        });
        Assert.True(await Task.WhenAny(soup, Task.Delay(TimeSpan.FromSeconds(90))) == soup, $"does not end: {text}");
        var failure = await Record.ExceptionAsync(() => soup);
        Assert.True(failure is null, $"{text}\n{failure?.Message}");
    }

    private static SyntaxTree Within(string text)
    {
        var clock = Stopwatch.StartNew();
        var tree = Parser.Parse(new("hostile.lode", text));
        Assert.True(clock.Elapsed < Limit, $"{clock.Elapsed}");
        return tree;
    }
}
