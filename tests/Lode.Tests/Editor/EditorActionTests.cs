using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>What is offered at <c>$0</c> or on a span, and the text once it is chosen.</summary>
public class EditorActionTests
{
    private const string Model = """
        enum alignment { ally, swing }
        entity country as countries { name: key text
          alignment: alignment
          share: percent
          signed: required boolean
          area: number }
        subject country

        """;

    [Theory]
    [InlineData("rule r if are$0 > 1 then flag \"x\"", "Write `area`", "rule r if area > 1 then flag \"x\"")]
    [InlineData("rule r if alignment == aly$0 then flag \"x\"", "Write `ally`", "rule r if alignment == ally then flag \"x\"")]
    [InlineData("rule r if area $0= 1 then flag \"x\"", "Write `==`", "rule r if area == 1 then flag \"x\"")]
    [InlineData("rule r if share > 85$0 then flag \"x\"", "Write `85%`", "rule r if share > 85% then flag \"x\"")]
    [InlineData("rule r if 1 <= area $0<= 3 then flag \"x\"", "Write `area between 1 and 3`, both ends included", "rule r if area between 1 and 3 then flag \"x\"")]
    [InlineData("rule r if 1 < area $0< 3 then flag \"x\"", "Join two comparisons with `and`", "rule r if 1 < area and area < 3 then flag \"x\"")]
    [InlineData("i$0f area > 1 then flag \"A large land, {name}\"", "Give it a name", "rule a_large_land\n  if area > 1 then flag \"A large land, {name}\"")]
    [InlineData("i$0f area > 1 and alignment == ally then score 1", "Give it a name", "rule area_alignment_ally\n  if area > 1 and alignment == ally then score 1")]
    [InlineData("rule large if area > 1 then flag\n\ni$0f area > 2 then flag \"Large\"", "Give it a name", "rule large if area > 1 then flag\n\nrule large_2\n  if area > 2 then flag \"Large\"")]
    [InlineData("if area > $0 then flag \"Half typed\"", "Give this rule a name", "rule half_typed\n  if area >  then flag \"Half typed\"")]
    [InlineData("rule r if signed and ar$0ea > 1 then flag \"x\"", "Count as false where it is unknown: `otherwise false`", "rule r if signed and ((area > 1) otherwise false) then flag \"x\"")]
    [InlineData("rule r if not (some c in countries satisfies c.ar$0ea > 1) then flag \"x\"", "Count as true where it is unknown: `otherwise true`", "rule r if not (some c in countries satisfies ((c.area > 1) otherwise true)) then flag \"x\"")]
    [InlineData("i$0f area > 1 then flag \"x\"", "Allow LODE3005 here, with a reason", "// lode: allow LODE3005 because (say why)\nif area > 1 then flag \"x\"")]
    public void Each_does_what_it_says(string before, string title, string after)
    {
        var (document, offered) = At(before);
        var action = Assert.Single(offered, a => a.Title == title);

        Assert.Equal(Model + after, TextEdits.Apply(document.Source.Text, action.Edits));
    }

    [Theory]
    [InlineData("rule r if share > 85$0 then flag \"x\"", "Write `85%`", true)]
    [InlineData("rule r if area $0= 1 then flag \"x\"", "Write `==`", true)]
    [InlineData("rule r if 1 < area $0< 3 then flag \"x\"", "Write `area between 1 and 3`, both ends included", false)]
    [InlineData("i$0f area > 1 then flag \"x\"", "Allow LODE3005 here, with a reason", false)]
    public void What_surely_was_meant_is_preferred(string text, string title, bool isPreferred) =>
        Assert.Equal(isPreferred, At(text).Offered.Single(a => a.Title == title).IsPreferred);

    [Theory]
    [InlineData("rule r if sig$0ned then flag \"x\"")]
    [InlineData("rule r if area $0is known then flag \"x\"")]
    [InlineData("rule r if ((area > $01) otherwise false) then flag \"x\"")]
    [InlineData("rule r if area > 1 then fl$0ag \"x\"")]
    public void Nothing_is_offered_where_nothing_is_open(string text) => Assert.Empty(At(text).Offered);

    private static (Document Document, OfferedAction[] Offered) At(string text)
    {
        var marked = MarkedText.Read(Model + text);
        var document = marked.Document();
        return (document, [.. EditorActions.At(document, new(marked.Caret, 0))]);
    }
}
