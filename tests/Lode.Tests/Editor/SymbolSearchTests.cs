using Lode.Editor;

namespace Lode.Tests.Editor;

public class SymbolSearchTests
{
    private const string Text = """
        enum alignment { ally, swing }
        entity deal as deals { id: key text
          financing_status: number }
        subject deal
        param financing: number = 1
        rule bottleneck_gap "A gap" if financing_status > financing then flag
        rule coalition_cannot_refine if financing_status > 2 then flag
        if financing_status > 3 then flag
        test bottleneck_gap "no money" { given deal { financing_status: 0 } expect clear }
        rule half_typed if
        """;

    [Theory]
    [InlineData("ccr", "coalition_cannot_refine")]
    [InlineData("FINANCING", "financing financing_status")]
    [InlineData("fst", "financing_status")]
    [InlineData("bgap", "bottleneck_gap bottleneck_gap")]
    [InlineData("half", "half_typed")]
    [InlineData("sw", "swing")]
    [InlineData("xyz", "")]
    public void A_name_typed_roughly_is_found(string query, string names) =>
        Assert.Equal(names, string.Join(' ', Find(query).Select(found => found.Entry.Name)));

    [Fact]
    public void An_empty_query_finds_all_that_has_a_name_up_to_the_limit()
    {
        Assert.Equal(11, Find("").Length);
        Assert.DoesNotContain(Find(""), found => found.Entry.Name == "if");
        Assert.Equal(3, SymbolSearch.Find(Packs(), "", 3).Length);
    }

    [Theory]
    [InlineData("swing", "alignment")]
    [InlineData("financing_status", "deal")]
    [InlineData("bottleneck_gap", "A gap, no money")]
    [InlineData("coalition", null)]
    public void What_is_found_says_where_it_belongs(string query, string? containers) =>
        Assert.Equal(containers ?? "", string.Join(", ", Find(query).Select(f => f.Container)));

    private static FoundSymbol[] Find(string query) => [.. SymbolSearch.Find(Packs(), query, 100)];

    private static IEnumerable<PackSnapshot> Packs() => Workspace.Empty(new(2026, 1, 1)).Open("untitled:a", Text).Packs;
}
