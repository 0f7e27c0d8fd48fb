using System.Collections.Immutable;
using Lode.Analysis;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Analysis;

/// <summary>What each lint rule finds in one rule, and what it leaves alone: the code and the text that it points at.</summary>
public sealed class LintTests
{
    private const string Model = """
        enum alignment { ally, partner, swing }
        enum kind { mou, offtake, loan }
        entity country as countries { name: key text alignment: alignment }
        entity deal as deals {
          id: key text
          partner: country
          kind: kind
          offtake: boolean
          binding: boolean
          share: percent
          stability: number
          signed: date
        }
        subject deal

        """;

    [Theory]
    [InlineData("share > 0.5 and 2 > 1", "LODE3001 2 > 1")]
    [InlineData("share > 0.5 or not (1 > 2)", "LODE3001 share > 0.5 or not (1 > 2)")]
    [InlineData("if true then share > 0.5 else false", "")]
    [InlineData("share > 80% and share < 20%", "LODE3002 share < 20%")]
    [InlineData("share > 20% and share < 80%", "")]
    [InlineData("share >= 50% and share <= 50%", "")]
    [InlineData("share > 50% and share <= 50%", "LODE3002 share <= 50%")]
    [InlineData("share between 80% and 20%", "LODE3002 share between 80% and 20%")]
    [InlineData("kind == mou and kind == loan", "LODE3002 kind == loan")]
    [InlineData("kind == mou and kind in [loan]", "LODE3002 kind in [loan]")]
    [InlineData("kind == mou and kind != loan", "")]
    [InlineData("offtake and not offtake", "LODE3002 not offtake")]
    [InlineData("partner == Japan and partner == China", "LODE3002 partner == China")]
    [InlineData("signed > 2025-01-01 and signed < 2024-01-01", "LODE3002 signed < 2024-01-01")]
    [InlineData("partner.alignment == ally and partner.alignment == swing", "LODE3002 partner.alignment == swing")]
    [InlineData("share >= 0", "LODE3003 share >= 0")]
    [InlineData("share > 1", "LODE3003 share > 1")]
    [InlineData("share > 0", "")]
    [InlineData("kind == offtake", "LODE3004 offtake")]
    [InlineData("kind in [mou, loan]", "")]
    [InlineData("share > 50% and share > 50%", "LODE3007 share > 50%")]
    [InlineData("binding", "LODE3008 binding")]
    [InlineData("binding otherwise false", "")]
    [InlineData("binding is known", "")]
    [InlineData("offtake", "")]
    [InlineData("kind is mou or offtake", "LODE3009 offtake")]
    [InlineData("kind is mou or binding is known", "")]
    [InlineData("stability < 25%", "LODE3010 25%")]
    [InlineData("stability < 25", "")]
    [InlineData("not (kind != mou)", "LODE3014 not (kind != mou)")]
    [InlineData("not not offtake", "LODE3014 not not offtake")]
    [InlineData("not (kind == mou)", "")]
    [InlineData("share >= share", "LODE3015 share >= share")]
    [InlineData("partner.name == partner.name", "LODE3015 partner.name == partner.name")]
    [InlineData("offtake == unknown", "LODE3016 offtake == unknown")]
    [InlineData("binding is unknown", "")]
    public void A_condition_is_found_fault_with(string condition, string expected) =>
        Assert.Equal(expected, string.Join("; ", Findings($"rule r\n  if {condition}\n  then flag \"{{id}}\"")));

    [Theory]
    [InlineData("if share > 50% then flag \"{id}\"", "LODE3005 if")]
    [InlineData("param limit: percent = 50%\nrule r if share > 50% then flag \"{id}\"", "LODE3006 limit")]
    [InlineData("param limit: percent = 50%\nrule r if share > limit then flag \"{id}\"", "")]
    [InlineData("define big for deal = share > 50%\nrule r if share > 50% then flag \"{id}\"", "LODE3006 big")]
    [InlineData("rule a if share > 50% then flag \"{id}\"\nrule b if share > 50% then tag x", "LODE3007 share > 50%")]
    [InlineData("rule a if share > 50% then flag \"look\"", "LODE3011 \"look\"")]
    [InlineData("rule a if share > 50% then flag", "")]
    [InlineData("rule a if share > 50% then score 20", "LODE3012 a")]
    [InlineData("rule a if share > 50% then score 20, flag \"{id}\"", "")]
    [InlineData("rule a if share > 50% then flag \"{id}\"\nrule b if share > 80% and offtake then flag \"{id}\"", "LODE3013 b")]
    [InlineData("rule a if share > 50% then flag \"{id}\"\nrule b if share > 80% then flag \"{id}!\"", "")]
    [InlineData("rule a if share > 50% and offtake then flag \"{id}\"\nrule b if share > 80% then flag \"{id}\"", "")]
    [InlineData("rule a from 2026-01-01 if share > 50% then flag \"{id}\"\nrule b if share > 80% then flag \"{id}\"", "")]
    public void A_declaration_is_found_fault_with(string declarations, string expected) =>
        Assert.Equal(expected, string.Join("; ", Findings(declarations)));

    [Theory]
    [InlineData("kind is mou or offtake", "kind in [mou, offtake]")]
    [InlineData("stability < 25%", "stability < 25")]
    [InlineData("not (kind != mou)", "kind == mou")]
    [InlineData("not (kind not in [mou])", "kind in [mou]")]
    [InlineData("not not offtake", "offtake")]
    [InlineData("binding == unknown", "binding is unknown")]
    [InlineData("binding != unknown", "binding is known")]
    public void A_fix_mends_it(string condition, string mended)
    {
        var source = $"rule r\n  if {condition}\n  then flag \"{{id}}\"";
        var edit = Check(source).SelectMany(d => d.Fixes).First().Edits.Single();
        var text = Model + source;
        Assert.Equal(Model + source.Replace(condition, mended), text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..]);
    }

    [Fact]
    public void Codes_are_distinct() => Assert.Distinct(Linter.Rules.Select(r => r.Descriptor.Code));

    private static IEnumerable<string> Findings(string declarations) =>
        Check(declarations).Select(d => $"{d.Code} {d.Source.Slice(d.Span)}");

    private static ImmutableArray<Diagnostic> Check(string declarations)
    {
        var pack = PackBinder.Bind([Parser.Parse(new SourceText("test.lode", Model + declarations))]);
        Assert.Empty(pack.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message));
        return Linter.Check(new LintContext(pack, new SomeFacts(), _ => 60));
    }

    /// <summary>100 deals: <c>binding</c> is known of 20, all else of all; no deal is of kind <c>offtake</c>; stability runs to 90.</summary>
    private sealed class SomeFacts : IDataFacts
    {
        public FieldFacts? Of(FieldSymbol field) => field.Entity.Name != "deal" ? null : field.Name switch
        {
            "binding" => new(100, 20, null, null, null),
            "kind" => new(100, 100, null, null, new HashSet<int> { 0, 2 }),
            "stability" => new(100, 100, 3, 90, null),
            _ => new(100, 100, null, null, null),
        };
    }
}
