namespace Lode.Tests.Editor;

public class MarkedTextTests
{
    [Theory]
    [InlineData("a$0b", "ab", 1)]
    [InlineData("a[|b|]c", "abc", 1)]
    [InlineData("ab", "ab", 2)]
    [InlineData("| a [|b|] $0|", "| a b |", 6)]
    public void Marks_are_taken_out(string marked, string text, int caret)
    {
        var read = MarkedText.Read(marked);

        Assert.Equal((text, caret), (read.Text, read.Caret));
    }

    [Fact]
    public void Spans_are_found_and_shown_again()
    {
        var read = MarkedText.Read("[|a|] b [|c|]");

        Assert.Equal([(0, 1), (4, 1)], read.Spans.Select(s => (s.Start, s.Length)));
        Assert.Equal("[|a|] b [|c|]", MarkedText.Mark(read.Text, read.Spans));
    }

    [Theory]
    [InlineData("$0 $0")]
    [InlineData("[|a")]
    [InlineData("[|a [|b|]|]")]
    public void Marks_that_make_no_sense_are_refused(string marked) => Assert.Throws<FormatException>(() => MarkedText.Read(marked));
}
