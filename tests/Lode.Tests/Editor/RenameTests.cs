using System.Text.RegularExpressions;
using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>Another name for each kind of thing that can be declared, in rules, tests and messages.</summary>
public class RenameTests
{
    private const string Text = """
        enum alignment { ally, swing }
        entity country as countries { name: key text
          stance: alignment }
        entity deal as deals { id: key text
          partner: country
          weight: number }
        subject deal
        param large: number = 1
        define heavy for deal: boolean = weight > large
        define side(c: country): alignment = c.stance
        action tell(who: text, due: date)
        rule first "The first"
          for deal
          if heavy and partner.stance == swing and side(partner) != ally and some x in countries satisfies x.stance == swing
          then flag "{partner}: {weight} over {large}, {side(c: partner)}", tell(who: "a {id}", due: today)
        rule second if fired(first) and heavy then flag
        test first {
          set large = 2
          given country Japan { stance: swing }
          | partner | weight | expect |
          | Japan   | 3      | fires  |
        }
        rule third if heavy and
        """;

    [Theory]
    [InlineData("large", "big", 4)]
    [InlineData("heavy", "weighty", 4)]
    [InlineData("side", "view", 3)]
    [InlineData("first", "one", 3)]
    [InlineData("swing", "undecided", 4)]
    [InlineData("stance", "attitude", 5)]
    [InlineData("weight", "tons", 4)]
    [InlineData("partner", "other", 6)]
    [InlineData("country", "land", 4)]
    [InlineData("countries", "lands", 2)]
    [InlineData("deal", "treaty", 4)]
    [InlineData("alignment", "camp", 3)]
    [InlineData("tell", "say", 2)]
    [InlineData("who", "addressee", 2)]
    [InlineData("x", "y", 2)]
    public void What_is_declared_gets_another_name_everywhere(string name, string newName, int places)
    {
        foreach (var at in Words(name))
        {
            var result = Rename.To(Document(), at, newName);
            if (result.Refusal is not null)
            {
                continue;
            }

            var renamed = TextEdits.Apply(Text, result.Edits);
            Assert.Equal(places, result.Edits.Length);
            Assert.Equal(Regex.Count(renamed, $@"\b{newName}\b"), places);
            Assert.Equal(Errors(Text), Errors(renamed));
            Assert.Equal(Text, TextEdits.Apply(renamed, Rename.To(Document(renamed), result.Edits.Min(e => e.Span.Start), name).Edits));
            places = -places;
            break;
        }

        Assert.True(places < 0, $"`{name}` was refused: {Rename.To(Document(), Words(name).First(), newName).Refusal}");
    }

    [Theory]
    [InlineData("large", "all", "`all`")]
    [InlineData("stance", "if", "`if`")]
    [InlineData("first", "not yet", "`not yet`")]
    [InlineData("large", "`unknown`", "`unknown`")]
    [InlineData("heavy", "status", "status")]
    public void A_name_that_is_no_bare_word_gets_backquotes(string name, string newName, string written)
    {
        var result = Rename.To(Document(), Words(name).First(), newName);

        Assert.Null(result.Refusal);
        Assert.All(result.Edits, edit => Assert.Equal(written, edit.NewText));
        Assert.Equal(Errors(Text), Errors(TextEdits.Apply(Text, result.Edits)));
    }

    [Theory]
    [InlineData("large", "heavy", "Under the name `heavy` there would be an error in untitled:a:9")]
    [InlineData("weight", "partner", "Under the name `partner` there would be an error")]
    [InlineData("swing", "ally", "Under the name `ally` there would be an error")]
    [InlineData("first", "second", "Under the name `second` there would be an error")]
    [InlineData("x", "partner", "Under the name `partner` there would be an error")]
    [InlineData("large", "a`b", "A name is made of letters")]
    [InlineData("large", " ", "A name is made of letters")]
    [InlineData("satisfies", "b", "`satisfies` is a word of the language.")]
    [InlineData("Japan", "Nippon", "`Japan` is the key of a row of `countries`")]
    [InlineData("+", "b", "There is no name here")]
    public void A_rename_that_cannot_be_is_refused_in_words(string name, string newName, string why) =>
        Assert.StartsWith(why, Rename.To(Document(Text + " 1 + 2"), name == "+" ? (Text + " 1 +").Length - 1 : Words(name).First(), newName).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_place_that_would_mean_something_else_is_named()
    {
        const string text = "entity deal as deals { id: key text\n weight: number }\nsubject deal\nparam limit: number = 1\nrule r if limit > 2 then flag";
        var refusal = Rename.To(Document(text), text.IndexOf("limit", StringComparison.Ordinal), "weight").Refusal;

        Assert.Equal("Under the name `weight`, `limit` in untitled:a:5 would refer to something else.", refusal);
    }

    private static IEnumerable<int> Words(string name) =>
        Regex.Matches(Text, $@"\b{name}\b").Select(match => match.Index);

    private static Document Document(string text = Text) => new MarkedText(text, 0, []).Document();

    private static int Errors(string text) => Document(text).Pack.Bound.Diagnostics.Count(d => d.Severity == Severity.Error);
}
