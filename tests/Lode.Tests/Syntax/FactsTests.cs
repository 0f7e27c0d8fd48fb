using Lode.Syntax;

namespace Lode.Tests.Syntax;

public class FactsTests
{
    private const string Stated =
        "and or not in is known unknown between contains overlaps without matches otherwise if then else some every satisfies for where by true false this today all";

    [Fact]
    public void The_reserved_words_are_those_that_the_language_states() =>
        Assert.Equal(Stated.Split(' ').Order(StringComparer.Ordinal), SyntaxFacts.ReservedWords.Order(StringComparer.Ordinal));

    [Fact]
    public void No_word_is_reserved_and_contextual() => Assert.Empty(SyntaxFacts.ReservedWords.Intersect(SyntaxFacts.ContextualWords));

    [Theory]
    [InlineData("status", true)]
    [InlineData("rule", true)]
    [InlineData("if", false)]
    [InlineData("South Korea", false)]
    [InlineData("2nd", false)]
    [InlineData("", false)]
    public void A_name_without_backquotes_is_a_word_that_is_not_reserved(string name, bool isBare) => Assert.Equal(isBare, SyntaxFacts.IsBareName(name));

    [Fact]
    public void The_grammar_on_paper_has_every_operator_and_every_word()
    {
        var grammar = Repository.Read("grammar/lode.ebnf");
        var terminals = OperatorTable.All.SelectMany(row => row.Words).Concat(SyntaxFacts.ReservedWords).Concat(SyntaxFacts.ContextualWords)
            .Concat(SyntaxFacts.Punctuation).Concat(SyntaxFacts.AggregateFunctions).Concat(SyntaxFacts.PeriodWords.Keys);
        Assert.All(terminals.Distinct(), terminal => Assert.Contains($"\"{terminal}\"", grammar, StringComparison.Ordinal));
    }

    [Fact]
    public void The_grammar_on_paper_defines_every_name_once_and_uses_it()
    {
        var rules = Repository.Read("grammar/lode.ebnf").Split('\n').Where(line => line.Contains(" = ", StringComparison.Ordinal) && char.IsLetter(line[0])).ToArray();
        var names = rules.Select(line => line.Split(' ')[0]).ToArray();
        var used = Repository.Read("grammar/lode.ebnf").Split([' ', '\n', '(', ')', '[', ']', '{', '}', ',', '|', ';'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names.Where(name => name != "file"), name => Assert.True(used.Count(word => word == name) > 1, name));
    }
}
