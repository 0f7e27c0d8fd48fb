using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>The colours of files, whole and half-typed.</summary>
public class SemanticTokensTests
{
    private const string Model = """
        enum alignment { ally, swing }
        entity country as countries { name: key text
          alignment: alignment }
        entity deal as deals { id: key text
          partner: country
          weight: number in tonnes }
        subject deal
        param large: number = 1
        define side(c: country): alignment = c.alignment
        action tell(who: text)

        """;

    [Theory]
    [InlineData("rule r \"t\"", "rule keyword, r method declaration, \"t\" string")]
    [InlineData("if partner.alignment == swing", "if keyword, partner property, alignment property, == operator, swing enumMember readonly")]
    [InlineData("if partner == Japan and not id == \"x\"", "if keyword, partner property, == operator, Japan enumMember readonly, and keyword, not keyword, id property, == operator, \"x\" string")]
    [InlineData("if large > 5 tonnes", "if keyword, large variable readonly, > operator, 5 number, tonnes type")]
    [InlineData("if side(partner) == ally", "if keyword, side function, partner property, == operator, ally enumMember readonly")]
    [InlineData("if count(x in countries) > 1", "if keyword, count function defaultLibrary, x variable declaration, in keyword, countries class, > operator, 1 number")]
    [InlineData("rule r severity high tags a, b if true", "rule keyword, r method declaration, severity keyword, high enumMember defaultLibrary, tags keyword, a decorator, b decorator, if keyword, true keyword")]
    [InlineData("if true then flag \"a {partner} b {1 + 2:0}\"", "if keyword, true keyword, then keyword, flag keyword, \"a  string, partner property,  b  string, 1 number, + operator, 2 number, \" string")]
    [InlineData("if true then score 2 to risk, tell(who: id)", "if keyword, true keyword, then keyword, score keyword, 2 number, to keyword, risk variable, tell method, who parameter, id property")]
    [InlineData("/// Why.\nparam p: percent = 5% // x", "/// Why. comment documentation, param keyword, p variable declaration readonly, percent type defaultLibrary, 5% number, // x comment")]
    [InlineData("rule r if true then flag\ntest r { given country Japan { alignment: ally } expect fires }",
        "rule keyword, r method declaration, if keyword, true keyword, then keyword, flag keyword, test keyword, r method, given keyword, country class, Japan enumMember readonly, alignment property, ally enumMember readonly, expect keyword, fires enumMember defaultLibrary")]
    [InlineData("rule r if true then flag\ntest r { | partner | expect |\n | unknown | clear | }",
        "rule keyword, r method declaration, if keyword, true keyword, then keyword, flag keyword, test keyword, r method, partner property, expect keyword, unknown keyword, clear enumMember defaultLibrary")]
    [InlineData("if partner.", "if keyword, partner property")]
    [InlineData("if partner.nothing == ", "if keyword, partner property, nothing property, == operator")]
    [InlineData("if foo(", "if keyword, foo function")]
    [InlineData("if signed + 6 months", "if keyword, signed variable, + operator, 6 number, months keyword")]
    [InlineData("}} what is { this", "what variable, is keyword, this keyword")]
    public void A_token_is_coloured_as_what_it_is(string text, string colours)
    {
        var document = MarkedText.Read(Model + text).Document();
        var tokens = SemanticTokens.Of(document, new(Model.Length, text.Length)).Where(t => t.Span.Start >= Model.Length);

        Assert.Equal(colours, string.Join(", ", tokens.Select(t => Shown(document, t))));
    }

    [Fact]
    public void Some_lines_have_the_colours_that_they_have_in_the_whole()
    {
        var document = MarkedText.Read(Model).Document();
        var whole = SemanticTokens.Of(document);
        var parts = Enumerable.Range(1, document.Source.LineCount).SelectMany(line => SemanticTokens.Of(document, document.Source.Line(line)));

        Assert.Equal(whole, parts);
    }

    [Fact]
    public void A_change_applied_to_the_old_colours_gives_the_new() => Prop.ForAll<int[], int[], int[]>(Applied).QuickCheckThrowOnFailure();

    private static void Applied(int[] old, int[] current, int[] shared)
    {
        foreach (var (from, to) in new[] { (old, current), ([.. shared, .. old], [.. shared, .. current]), ([.. old, .. shared], [.. current, .. shared]), (old, old) })
        {
            var delta = TokenDelta.Between([.. from], [.. to]);
            var applied = delta is null ? from : [.. from[..delta.Start], .. delta.Data, .. from[(delta.Start + delta.DeleteCount)..]];

            Assert.Equal(to, applied);
            Assert.Equal(from.SequenceEqual(to), delta is null);
        }
    }

    [Fact]
    public void Tokens_of_half_typed_files_stand_in_order_and_none_over_another()
    {
        foreach (var path in Repository.Files(".lode").Where(p => p.StartsWith("rules/", StringComparison.Ordinal)))
        {
            var text = Repository.Read(path);
            for (var length = 0; length < text.Length; length += 211)
            {
                var document = new MarkedText(Model + text[..length], 0, []).Document();
                var tokens = SemanticTokens.Of(document);

                Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, $"{path} at {length}: {pair}"));
                Assert.All(tokens, token => Assert.DoesNotContain('\n', document.Source.Slice(token.Span)));
            }
        }
    }

    private static string Shown(Document document, SemanticToken token)
    {
        var said = $"{document.Source.Slice(token.Span)} {Lower($"{token.Class}")}";
        return token.Traits == TokenTraits.None ? said : $"{said} {string.Join(' ', $"{token.Traits}".Split(", ").Select(Lower))}";
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
