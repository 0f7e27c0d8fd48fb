using Lode.Editor;

namespace Lode.Tests.Editor;

/// <summary>Which defines and rules read which, in finished and half-typed packs.</summary>
public class CallHierarchyTests
{
    private const string Text = """
        entity deal as deals { id: key text
          weight: number }
        subject deal
        param large: number = 1
        define heavy for deal = weight > large
        define heaviest for deal = heavy and count(d in deals where d.heavy) > 1
        rule first "The first" if heavy then flag
        rule second if fired(first) and not fired(first) then flag "{heaviest}"
        if heaviest then flag
        test first { given deal { weight: 2 } expect fires }
        rule third if heavy and
        """;

    [Theory]
    [InlineData("define hea$0vy for", "heavy")]
    [InlineData("if hea$0vy then flag", "heavy")]
    [InlineData("test fir$0st", "first")]
    [InlineData("$0if heaviest then", "untitled:a:9")]
    [InlineData("rule thi$0rd", "third")]
    [InlineData("param lar$0ge", null)]
    [InlineData("sub$0ject", null)]
    public void A_define_or_rule_is_found_by_its_name(string marked, string? name) => Assert.Equal(name, At(marked)?.Name);

    [Theory]
    [InlineData("define hea$0vy for", "heaviest 2, first 1, third 1")]
    [InlineData("define hea$0viest", "second 1, untitled:a:9 1")]
    [InlineData("rule fir$0st", "second 2")]
    [InlineData("rule sec$0ond", "")]
    [InlineData("$0if heaviest then", "")]
    public void What_reads_it_comes_in(string marked, string callers) => Assert.Equal(callers, Shown(CallHierarchy.Incoming(At(marked)!)));

    [Theory]
    [InlineData("define hea$0vy for", "")]
    [InlineData("define hea$0viest", "heavy 2")]
    [InlineData("rule sec$0ond", "first 2, heaviest 1")]
    [InlineData("$0if heaviest then", "heaviest 1")]
    [InlineData("rule thi$0rd", "heavy 1")]
    public void What_it_reads_goes_out(string marked, string called) => Assert.Equal(called, Shown(CallHierarchy.Outgoing(At(marked)!)));

    private static CallItem? At(string marked)
    {
        var document = new MarkedText(Text, 0, []).Document();
        return CallHierarchy.At(document, Text.IndexOf(marked.Replace("$0", "", StringComparison.Ordinal), StringComparison.Ordinal) + marked.IndexOf("$0", StringComparison.Ordinal));
    }

    private static string Shown(IEnumerable<Call> calls) => string.Join(", ", calls.Select(c => $"{c.Other.Name} {c.Places.Length}"));
}
