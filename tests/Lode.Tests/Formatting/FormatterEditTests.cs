using Lode.Formatting;
using Lode.Syntax;

namespace Lode.Tests.Formatting;

public class FormatterEditTests
{
    [Fact]
    public void An_edit_for_each_place_that_is_not_as_it_should_be()
    {
        TextEdit[] edits = [.. Formatter.Edits(Laws.Parse("param  a: number =1\n"))];

        Assert.Equal([new("a.lode", new(6, 1), ""), new("a.lode", new(18, 0), " ")], edits);
    }

    [Theory]
    [InlineData("param a: number = 1\n"), InlineData("param a: number = 1\r\nparam b: number = 2\r\n"), InlineData("rule  broken if ==\n")]
    public void A_text_in_canonical_form_needs_none(string text) => Assert.Empty(Formatter.Edits(Laws.Parse(text)));

    [Fact]
    public void New_lines_end_as_the_file_s_do()
    {
        var tree = Laws.Parse("rule a if b then flag\r\n");

        Assert.Equal("rule a\r\n  if b\r\n  then flag\r\n", Laws.Apply(tree, Formatter.Edits(tree)));
    }

    [Theory]
    [InlineData(0, 0, "param a: number = 1\n\nparam  b: number=2\n\nparam  c: number=3\n")]
    [InlineData(25, 3, "param  a: number=1\n\nparam b: number = 2\n\nparam  c: number=3\n")]
    [InlineData(3, 25, "param a: number = 1\n\nparam b: number = 2\n\nparam  c: number=3\n")]
    [InlineData(19, 0, "param  a: number=1\n\nparam  b: number=2\n\nparam  c: number=3\n")]
    public void A_range_formats_the_declarations_that_it_touches(int start, int length, string expected)
    {
        var tree = Laws.Parse("param  a: number=1\n\nparam  b: number=2\n\nparam  c: number=3\n");

        Assert.Equal(expected, Laws.Apply(tree, Formatter.FormatRange(tree, new TextSpan(start, length))));
    }
}
