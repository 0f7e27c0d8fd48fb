using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>What happens to the text while it is typed.</summary>
public class TypingTests
{
    private const string Model = """
        entity country as countries { name: key text
          area: number }
        subject country

        """;

    [Theory]
    [InlineData("test r {\n$0", "test r {\n  ")]
    [InlineData("test r {\n$0}", "test r {\n}")]
    [InlineData("test r {\n  given country {\n  $0", "test r {\n  given country {\n    ")]
    [InlineData("rule r\n$0", "rule r\n  ")]
    [InlineData("rule r \"a title\"\n$0\n  if a then flag", "rule r \"a title\"\n  \n  if a then flag")]
    [InlineData("define d =\n$0", "define d =\n  ")]
    [InlineData("rule r\n  if area > 1\n    $0", "rule r\n  if area > 1\n    ")]
    [InlineData("rule r if area > 1 then flag \"x\"\n$0", "rule r if area > 1 then flag \"x\"\n")]
    [InlineData("rule r if area>1 then flag \"x\"\n\n$0", "rule r\n  if area > 1\n  then flag \"x\"\n\n")]
    [InlineData("rule r if area>1 then\n\n$0", "rule r if area>1 then\n\n")]
    public void A_line_end_indents_and_an_empty_line_formats_what_is_done(string before, string after) => Check(before, "\n", after);

    [Theory]
    [InlineData("test r { expect   fires }$0", "test r {\n  expect fires\n}")]
    [InlineData("test r { given country { area:1 }$0", "test r { given country { area:1 }")]
    [InlineData("rule r if area > 1 then flag \"{area}$0", "rule r if area > 1 then flag \"{area}")]
    public void A_brace_formats_what_it_ends(string before, string after) => Check(before, "}", after);

    [Theory]
    [InlineData("rule r if some [|$0c|] in countries satisfies [|c|].area > 1 and [|c|].name == \"c\" then flag \"x\"")]
    [InlineData("rule r if count([|c|] in countries where [|$0c|].area > area) > 1 then flag \"x\"")]
    [InlineData("rule r if area > 1 then flag \"{max([|$0c|].area for [|c|] in countries)}\"")]
    [InlineData("define d([|$0a|]: number) = [|a|] + [|a|]")]
    public void A_variable_is_typed_over_at_all_its_places(string text)
    {
        var marked = MarkedText.Read(Model + text);

        Assert.Equal(MarkedText.Mark(marked.Text, marked.Spans), MarkedText.Mark(marked.Text, LinkedNames.At(marked.Document(), marked.Caret)));
    }

    [Theory]
    [InlineData("rule r if ar$0ea > 1 then flag \"x\"")]
    [InlineData("rule $0r if area > 1 then flag \"x\"")]
    [InlineData("define d($0a: number) = a\nrule r if d(a: 1) > 1 then flag \"x\"")]
    [InlineData("rule r if some $0 in countries satisfies")]
    public void What_is_known_further_away_is_not_typed_over(string text)
    {
        var marked = MarkedText.Read(Model + text);

        Assert.Empty(LinkedNames.At(marked.Document(), marked.Caret));
    }

    private static void Check(string before, string typed, string after)
    {
        var marked = MarkedText.Read(Model + before);
        var edits = OnType.After(marked.Document(), marked.Caret, typed);

        Assert.Equal(Model + after, TextEdits.Apply(marked.Text, edits));
    }
}
