using System.Text.Json;
using System.Text.RegularExpressions;
using Lode.Syntax;

namespace Lode.Tests.Grammar;

/// <summary>The highlighting of editors knows exactly the words and marks that the parser knows.</summary>
public partial class TextMateTests
{
    private static readonly JsonElement Grammar = JsonDocument.Parse(Repository.Read("grammar/lode.tmLanguage.json")).RootElement;

    public static TheoryData<string, string[]> Words => new()
    {
        { "declarations", [.. SyntaxFacts.DeclarationWords.Except(["today", "if"])] },
        { "clauses", [.. SyntaxFacts.ClauseWords, .. SyntaxFacts.SeverityLevels] },
        { "actions", [.. SyntaxFacts.ActionWords] },
        { "testLines", [.. SyntaxFacts.TestWords, .. SyntaxFacts.Verdicts] },
        { "aggregates", [.. SyntaxFacts.AggregateFunctions] },
        { "wordOperators", [.. Operators(letters: true).Except(["known", "unknown"])] },
        { "symbolOperators", [.. Operators(letters: false)] },
        { "punctuation", [.. SyntaxFacts.Punctuation] },
        { "literals", [.. SyntaxFacts.PeriodWords.Keys] },
    };

    [Theory, MemberData(nameof(Words))]
    public void A_group_of_words_is_highlighted_as_what_it_is(string group, string[] words)
    {
        foreach (var word in words)
        {
            Assert.True(Patterns(group).Any(pattern => Highlights(pattern, word)), $"`{word}` is not highlighted by `{group}`.");
        }
    }

    [Fact]
    public void Every_reserved_word_is_highlighted()
    {
        string[] groups = ["constants", "selves", "wordOperators", "control"];
        var plain = SyntaxFacts.ReservedWords.Where(word => !groups.SelectMany(Patterns).Any(pattern => Highlights(pattern, word)));

        Assert.Equal([], plain);
    }

    [Theory]
    [InlineData("wordOperators"), InlineData("control"), InlineData("constants"), InlineData("selves")]
    public void Nothing_is_highlighted_that_the_language_does_not_know(string group)
    {
        var known = SyntaxFacts.ReservedWords.Concat(SyntaxFacts.ContextualWords);
        var written = Patterns(group).SelectMany(pattern => Word().Matches(pattern).Select(match => match.Value));

        Assert.Equal([], written.Except(known));
    }

    [Fact]
    public void Every_pattern_is_a_regular_expression_and_every_include_leads_somewhere()
    {
        Assert.All(Strings(Grammar, "match").Concat(Strings(Grammar, "begin")).Concat(Strings(Grammar, "end")), pattern => _ = new Regex(pattern));
        Assert.All(Strings(Grammar, "include"), name => Assert.True(Grammar.GetProperty("repository").TryGetProperty(name[1..], out _), name));
    }

    private static IEnumerable<string> Operators(bool letters) =>
        OperatorTable.All.SelectMany(row => row.Words).Where(word => char.IsLetter(word[0]) == letters).Distinct();

    private static IEnumerable<string> Patterns(string group) => Strings(Grammar.GetProperty("repository").GetProperty(group), "match");

    /// <summary>Some words are highlighted only behind or before what they stand with.</summary>
    private static bool Highlights(string pattern, string word) => new[] { word, $"{word} with", $"starts {word}", $"for {word}", $"expect {word}", $"1 {word}", $"{word}(" }
        .Any(text => Regex.Matches(text, pattern).Any(match => match.Groups.Values.Any(group => Regex.IsMatch(group.Value, $@"(^|\s){Regex.Escape(word)}($|\s)"))));

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == name && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!] : Strings(property.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, name)),
        _ => [],
    };

    [GeneratedRegex(@"(?<!\\)\b[a-z]{2,}\b")]
    private static partial Regex Word();
}
