using Lode.Syntax;
using Lode.Tests.Editor;

namespace Lode.Tests.Syntax;

/// <summary>What the grammar says could stand where <c>$0</c> is: words, and roles of names in angle brackets.</summary>
public class FittingTests
{
    [Theory]
    [InlineData("$0", "enum rule if", "then <Value>")]
    [InlineData("ru$0", "rule test", "and")]
    [InlineData("rule r $0", "for severity tags from until if", "then rule <Value>")]
    [InlineData("rule r\n  severity $0", "<Severity>", "if for")]
    [InlineData("rule r\n  for $0", "<Entity>", "if severity")]
    [InlineData("rule r\n  tags $0", "<Tag>", "if")]
    [InlineData("rule r\n  if $0", "<Value> not true some every if all unknown today this", "then and rule")]
    [InlineData("rule r\n  if a $0", "then and or in not == is between starts + otherwise", "<Value> for rule severity")]
    [InlineData("rule r\n  if a is $0", "<Value> not known unknown", "then and in")]
    [InlineData("rule r\n  if a not $0", "in between", "then known <Value>")]
    [InlineData("rule r\n  if a starts $0", "with", "then and")]
    [InlineData("rule r\n  if a between 1 $0", "and <Measure> + days", "then or")]
    [InlineData("rule r\n  if a.$0", "<Member>", "<Value> then")]
    [InlineData("rule r\n  if f(a, $0", "<Value>", "then for")]
    [InlineData("rule r\n  if sum($0", "<Value> distinct", "then for")]
    [InlineData("rule r\n  if sum(a $0", "for by +", "then")]
    [InlineData("rule r\n  if sum(a for x in s $0", "where skipping without", "then by and")]
    [InlineData("rule r\n  if some x in s $0", "satisfies", "then")]
    [InlineData("rule r\n  if a then $0", "flag score tag <Action>", "<Value> if severity")]
    [InlineData("rule r\n  if a then score 1 $0", "to and", "for severity until")]
    [InlineData("rule r\n  if a then flag \"x\"\n$0", "rule test and", "for severity then")]
    [InlineData("rule r\n  if a then flag \"{$0}\"", "<Value> if", "then rule")]
    [InlineData("rule r\n  if a then flag \"{b $0", "+ and", "then rule")]
    [InlineData("param p: $0", "<Type> set", "in")]
    [InlineData("param p: number $0", "in =", "<Value>")]
    [InlineData("param p: number in $0", "<Unit>", "=")]
    [InlineData("param p: set $0", "of", "<Value>")]
    [InlineData("param p: t = $0", "<Value>", "rule")]
    [InlineData("define d $0", "for : =", "<Value>")]
    [InlineData("define d(a: $0", "<Type>", "for")]
    [InlineData("entity e $0", "as", "from table")]
    [InlineData("entity e as es $0", "from table {", "as")]
    [InlineData("entity e as es { a: $0", "key required set <Type>", "from")]
    [InlineData("entity e as es { a: key $0", "required <Type>", "from key")]
    [InlineData("entity e as es { a: text $0", "from", "table")]
    [InlineData("test $0", "<Rule>", "given")]
    [InlineData("test r { $0", "today set given expect", "rule <Rule>")]
    [InlineData("test r { given $0", "<Entity>", "expect")]
    [InlineData("test r { given e $0", "<Key> {", "expect")]
    [InlineData("test r { given e { $0", "<GivenField>", "expect given")]
    [InlineData("test r { given e { a: $0", "<Value>", "<GivenField>")]
    [InlineData("test r { given e { a: b $0", "+", "<GivenField> <Value>")]
    [InlineData("test r { given e { a: b,\n $0", "<GivenField>", "<Value>")]
    [InlineData("test r { expect $0", "<Verdict>", "given")]
    [InlineData("test r {\n | $0", "<Column>", "given <Value>")]
    [InlineData("test r {\n | a | b |\n | x | $0", "<Value>", "given <Column>")]
    [InlineData("test r {\n | a | b |\n | x | y |\n$0", "given expect", "rule")]
    public void Words_and_roles_are_those_of_the_grammar(string marked, string fits, string fitsNot)
    {
        var found = Found(marked);

        Assert.Empty(fits.Split(' ').Except(found));
        Assert.Empty(fitsNot.Split(' ').Intersect(found));
    }

    [Theory]
    [InlineData("rule r // abc$0")]
    [InlineData("param p: number = 85$0")]
    [InlineData("param p: number =$0= 1")]
    public void Nothing_fits_in_comments_numbers_and_marks(string marked) => Assert.Null(At(marked));

    [Theory]
    [InlineData("rule r if a.[|pa$0rt|] then")]
    [InlineData("rule r if a == [|\"So$0|] and b")]
    [InlineData("rule r if a == [|\"So$0uth\"|] and b")]
    [InlineData("rule r if a == [|`So$0|] and b")]
    public void What_is_being_typed_is_found(string marked) => Assert.Equal(MarkedText.Read(marked).Span, At(marked)!.Word);

    private static Fitting? At(string marked)
    {
        var text = MarkedText.Read(marked);
        return Fitting.At(Parser.Parse(new("a.lode", text.Text)), text.Caret);
    }

    private static HashSet<string> Found(string marked)
    {
        var at = At(marked)!;
        return [.. at.Words, .. at.Roles.Select(role => $"<{role}>"), .. at.Roles.Contains(NameRole.Measure) ? SyntaxFacts.PeriodWords.Keys : []];
    }
}
