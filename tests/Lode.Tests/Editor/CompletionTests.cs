using Lode.Editor;

namespace Lode.Tests.Editor;

/// <summary>What is offered where <c>$0</c> stands.</summary>
public sealed class CompletionTests : IDisposable
{
    private const string Model = """
        enum alignment { ally, swing, `very odd` }
        /// A land.
        entity country as countries from "countries.csv" { name: key text
          alignment: alignment
          neighbours: set of country
          area: number in km2 }
        entity deal as deals from "deals.csv" { id: key text
          /// Who signs.
          partner: country
          signed: date
          binding: boolean
          stance: alignment }
        subject deal
        param large: number = 1
        param lead: country = Japan
        action escalate(to: text, due: date)
        /// Whether it counts.
        define counts(c: country, a: alignment) for deal: boolean = c.alignment == a
        define first_partner: country = first(d.partner by d.signed for d in deals)
        rule recent "A title"
          tags swift
          if binding
          then flag "x", score 1 to risk

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("lode-completion-").FullName;

    public CompletionTests()
    {
        File.WriteAllText(Path.Combine(_folder, "countries.csv"), "name,alignment,neighbours,area\nJapan,ally,,1\nSouth Korea,swing,,2\n");
        File.WriteAllText(Path.Combine(_folder, "deals.csv"), "id,partner,signed,binding,stance\n1,Japan,2025-01-01,yes,ally\n");
    }

    [Theory]
    [InlineData("rule r\n  if partner.$0", "alignment name", "partner ally then")]
    [InlineData("rule r\n  if partner.al$0\n  then flag \"x\"", "alignment", "partner")]
    [InlineData("rule r\n  if some c in partner.neighbours satisfies c.$0", "alignment", "partner")]
    [InlineData("rule r\n  if count(c in countries where c.$0", "alignment area", "signed")]
    [InlineData("rule r\n  if max($0 for c in countries) > 1", "c large", "then")]
    [InlineData("rule r\n  if max(c.$0 for c in countries) > 1", "area", "partner")]
    [InlineData("rule r\n  if first_partner.$0", "alignment", "signed")]
    [InlineData("rule r\n  if this.partner.$0", "alignment", "signed")]
    [InlineData("rule r for country\n  if $0", "neighbours countries count", "partner")]
    [InlineData("define d(x: country) = x.$0", "alignment", "signed")]
    [InlineData("rule r\n  if partner.alignment == $0", "swing ally", "then known")]
    [InlineData("rule r\n  if partner.alignment != s$0\n  then flag \"x\"", "swing", "then")]
    [InlineData("rule r\n  if partner.alignment in [swing, $0]", "ally", "then")]
    [InlineData("rule r\n  if partner == $0", "Japan South.Korea first_partner", "ally swing")]
    [InlineData("rule r\n  if partner == \"So$0", "Japan South.Korea", "first_partner if")]
    [InlineData("rule r\n  if $0 == partner", "Japan", "ally")]
    [InlineData("rule r\n  if partner.neighbours contains $0", "Japan", "ally")]
    [InlineData("rule r\n  if counts($0", "Japan c", "ally then")]
    [InlineData("rule r\n  if counts(Japan, $0)", "ally a", "Japan then")]
    [InlineData("rule r\n  if counts(a: $0)", "ally", "Japan")]
    [InlineData("rule r\n  if $0", "partner counts large count fired deals not every", "ally Japan then and")]
    [InlineData("rule r\n  if binding $0", "and or then is", "partner rule")]
    [InlineData("rule r\n  if binding and fired($0)", "recent", "partner Japan")]
    [InlineData("rule r\n  if total_score($0) > 1", "risk", "partner")]
    [InlineData("rule r\n  severity $0", "high info", "if partner")]
    [InlineData("rule r\n  severity high\n  $0", "for tags from until if", "severity then")]
    [InlineData("rule r\n  for $0", "country deal", "deals if")]
    [InlineData("rule r\n  tags $0", "swift", "if")]
    [InlineData("rule r\n  if binding then $0", "flag score tag escalate", "partner then")]
    [InlineData("rule r\n  if binding then flag \"a\", $0", "flag score tag escalate", "partner")]
    [InlineData("rule r\n  if binding then escalate(\"a\", $0)", "due signed", "to flag")]
    [InlineData("rule r\n  if binding then score 1 to $0", "risk", "partner")]
    [InlineData("rule r\n  if binding then flag \"{partner.$0}\"", "alignment", "partner")]
    [InlineData("rule r\n  if binding then flag \"{$0", "partner signed", "flag")]
    [InlineData("rule r\n  if signed < today - 6 $0", "months days", "partner")]
    [InlineData("rule r\n  if partner.area > 6 $0", "km2 and then", "partner")]
    [InlineData("entity e as es { a: $0", "number alignment country key required set", "deals if")]
    [InlineData("entity e as es { a: number in $0", "km2", "number")]
    [InlineData("param p: $0", "number alignment country", "key")]
    [InlineData("param p: country = $0", "Japan South.Korea", "partner large")]
    [InlineData("param p: set of alignment = [$0", "ally", "Japan large")]
    [InlineData("test $0", "recent", "partner given")]
    [InlineData("test recent {\n  $0", "given expect set today", "rule partner")]
    [InlineData("test recent {\n  set $0", "large lead", "partner")]
    [InlineData("test recent {\n  set lead = $0", "Japan", "partner")]
    [InlineData("test recent {\n  given $0", "deal country", "deals")]
    [InlineData("test recent {\n  given country $0", "Japan", "partner")]
    [InlineData("test recent {\n  given deal { $0", "partner signed", "area expect")]
    [InlineData("test recent {\n  given deal { partner: Japan, $0 }", "signed", "partner")]
    [InlineData("test recent {\n  given deal { stance: $0 }", "ally", "Japan partner")]
    [InlineData("test recent {\n  expect $0", "fires clear undetermined", "expect")]
    [InlineData("test recent {\n  | partner | $0", "signed expect large", "partner")]
    [InlineData("test recent {\n  | partner | expect |\n  | $0", "Japan", "fires")]
    [InlineData("test recent {\n  | partner | expect |\n  | Japan | $0", "fires", "Japan")]
    [InlineData("ru$0", "rule test", "ally if.binding")]
    public void What_fits_is_offered(string text, string offered, string absent)
    {
        var names = At(text).Entries.Select(entry => entry.Name.Replace(' ', '.')).ToHashSet();

        Assert.Empty(offered.Split(' ').Except(names));
        Assert.Empty(absent.Split(' ').Intersect(names));
    }

    [Theory]
    [InlineData("// a comment $0")]
    [InlineData("rule r \"a ti$0tle\"")]
    [InlineData("rule r if binding then flag \"a $0 b\"")]
    [InlineData("rule $0")]
    [InlineData("enum e { $0")]
    [InlineData("param p: number = 85$0")]
    public void Nothing_is_offered_in_comments_texts_and_new_names(string text) => Assert.Empty(At(text).Entries);

    [Theory]
    [InlineData("rule r\n  if partner == $0", "Japan")]
    [InlineData("rule r\n  if binding == partner.neighbours.$0", null)]
    [InlineData("rule r\n  if signed > $0", "signed")]
    [InlineData("rule r\n  if partner.alignment == $0", "ally")]
    [InlineData("rule r\n  if binding and $0", "binding")]
    [InlineData("rule r\n  if counts(Japan, ally) and count(countries) > $0", "large")]
    public void What_fits_best_comes_first(string text, string? first) => Assert.Equal(first, At(text).Entries.FirstOrDefault()?.Name);

    [Theory]
    [InlineData("rule r\n  if partner == [|So$0|]", "South Korea", "\"South Korea\"")]
    [InlineData("rule r\n  if partner == [|\"So$0|] and binding", "South Korea", "\"South Korea\"")]
    [InlineData("rule r\n  if partner == [|\"$0\"|] and binding", "Japan", "\"Japan\"")]
    [InlineData("rule r\n  if partner.alignment == [|`ve$0|]\n  then flag \"x\"", "very odd", "`very odd`")]
    [InlineData("rule r\n  if partner.alignment == [|$0|]", "very odd", "`very odd`")]
    [InlineData("rule r\n  if partner.[|al$0ign|] == ally", "alignment", "alignment")]
    public void Names_are_quoted_where_they_need_it_and_replace_what_is_typed(string text, string name, string written)
    {
        var list = At(text);

        Assert.Equal(MarkedText.Read(Model + text).Span, list.Word);
        Assert.Equal(written, list.Entries.Single(e => e.Name == name).Insert);
    }

    [Theory]
    [InlineData("rule r\n  if $0", "counts", "define counts(c: country, a: alignment) for deal: boolean", "Whether it counts.")]
    [InlineData("rule r\n  if $0", "partner", "deal.partner: country", "Who signs.")]
    [InlineData("rule r\n  if $0", "abs", "abs(x)", "The number without its sign.")]
    [InlineData("test $0", "recent", "rule recent for deal severity medium", "A title")]
    public void Details_are_told_when_an_entry_is_looked_at(string text, string name, string detail, string markdown)
    {
        var document = Open(MarkedText.Read(Model + text).Text);
        var details = CompletionDetails.Of(document.Pack, At(text).Entries.First(e => e.Name == name && e.Id is not null).Id!);

        Assert.Equal(detail, details?.Detail);
        Assert.Contains(markdown, details!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_keys_those_that_hold_what_is_typed_are_offered()
    {
        File.WriteAllLines(Path.Combine(_folder, "countries.csv"), ["name,alignment,neighbours,area", .. Enumerable.Range(0, 3000).Select(i => $"land{i},,,")]);
        File.WriteAllText(Path.Combine(_folder, "deals.csv"), "id,partner,signed,binding,stance\n");
        var (few, some) = (At("rule r\n  if partner == $0"), At("rule r\n  if partner == land299$0"));

        Assert.True(few.IsIncomplete && few.Entries.Length < 1000);
        Assert.Contains(some.Entries, e => e.Name == "land2999");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CompletionList At(string text)
    {
        var marked = MarkedText.Read(Model + text);
        return Completion.At(Open(marked.Text), marked.Caret);
    }

    private Document Open(string text)
    {
        var path = Path.Combine(_folder, "a.lode");
        return Workspace.Empty(new(2026, 1, 1)).Open(path, text).Document(path)!;
    }
}
