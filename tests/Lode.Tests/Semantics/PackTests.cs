using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Semantics;

/// <summary>What a whole pack is bound to: rules with their layers, tests, references; and what stands beside something broken.</summary>
public class PackTests
{
    private const string Rules = """
        /// Why.
        rule watched "Watch it" for deal severity high tags a, b from 2025-01-01 until 2026-01-01
          if binding then flag, score -3 to risk, tag t, escalate(due: signed + 1 month, to: "{partner}: {value:N0}")
        rule upper if fired(watched) or total_score(risk) > 1 then flag "x", score 1
        rule top if fired(upper) and total_score > 1 then flag

        if mining then flag
        """;

    [Fact]
    public void A_rule_keeps_its_clauses_and_actions()
    {
        var rule = SmallModel.Bind(SmallModel.Text, Rules).Rules.Single(r => r.Name == "watched");
        Assert.Equal("Watch it|deal|High|a b|2025-01-01|2026-01-01|Why.", string.Join('|',
            rule.Title, rule.Entity, rule.Severity, string.Join(' ', rule.Tags), rule.From?.ToString("O"), rule.Until?.ToString("O"), rule.Doc));
        Assert.Equal(
            ["flag \"Watch it\"", "score -3 risk", "tag t", "escalate (text this.partner \": \" this.value:N0) (AddMonths this.signed 1)"],
            rule.Actions.Select(Show));
        Assert.True(rule.InForce(new DateOnly(2026, 1, 1)));
        Assert.False(rule.InForce(new DateOnly(2026, 1, 2)));
    }

    [Fact]
    public void Rules_stand_in_layers_above_what_they_read() => Assert.Equal(
        ["binding_deal 0 0", "watched 1 0", "upper 2 1", "top 3 2", "f1.lode:7 4 0"],
        SmallModel.Bind(SmallModel.Text, Rules).Rules.Select(r => $"{r.Name} {r.Ordinal} {r.Layer}"));

    [Fact]
    public void A_score_knows_who_adds_to_it() => Assert.Equal(
        "(Or (fired watched) (Greater (total_score risk binding_deal watched) 1))",
        BoundPrinter.Print(SmallModel.Bind(SmallModel.Text, Rules).Rules.Single(r => r.Name == "upper").Condition));

    [Fact]
    public void Something_broken_takes_along_what_rests_on_it_and_nothing_else()
    {
        var pack = SmallModel.Bind(SmallModel.Text, """
            define broken for deal: boolean = bindng
            define rests for deal: boolean = broken
            define typeless: nmbr = 3
            param limit: money = weight
            entity thing as things { id: key text, size: nmbr }
            rule on_define if rests then flag
            rule on_rule if fired(on_define) then flag
            rule on_type if typeless == 3 then flag
            rule on_param if value > limit then flag
            rule on_field for thing if size > 3 then flag
            rule sound if binding then flag
            test on_rule { expect clear }
            test sound { expect undetermined }
            """);
        Assert.Equal(["LODE2001", "LODE2006", "LODE2001", "LODE2006"], pack.Diagnostics.Select(d => d.Code));
        Assert.Equal(["binding_deal", "sound"], pack.Rules.Select(r => r.Name));
        Assert.Equal([0, 1], pack.Rules.Select(r => r.Ordinal));
        Assert.Equal(["sound"], pack.Tests.Select(t => t.Name));
    }

    [Fact]
    public void Files_and_declarations_stand_in_any_order()
    {
        var one = SmallModel.Bind(SmallModel.Text.Split('\n').Reverse().Where(l => l.StartsWith("param", StringComparison.Ordinal)).ToArray()[0], SmallModel.Text);
        Assert.Contains(one.Diagnostics, d => d.Code == "LODE2002");
        var texts = SmallModel.Text.Split("\nsubject deal\n");
        Assert.Empty(SmallModel.Bind(texts[1], texts[0], "subject deal\n").Diagnostics);
    }

    [Fact]
    public void A_test_is_bound_row_by_row()
    {
        var good = SmallModel.Bind(SmallModel.Text, SmallTest);
        Assert.Equal("", SmallModel.Show(good));
        Assert.Equal(
            [
                "too late, row 1 2026-05-01 Fires bottleneck=0.7 country[Malaysia]{alignment=alignment.ally stability=-3} deal[]{kind=kind.mou signed=2025-01-01 partners=[country[Malaysia]]}",
                "too late, row 2 2026-05-01 Undetermined bottleneck=0.7 country[Malaysia]{alignment=alignment.ally stability=-3} deal[]{kind=kind.mou signed=unknown partners=[]}",
                "late 2026-01-01 Clear deal[]{}",
            ],
            good.Tests.Select(Show));
    }

    [Fact]
    public void A_column_of_a_table_may_be_a_param() => Assert.Equal(
        ["r, row 1  Fires bottleneck=0.5 deal[]{}", "r, row 2  Clear bottleneck=0.6 deal[]{}"],
        SmallModel.Bind(SmallModel.Text, """
            rule r if binding then flag
            test r {
              | bottleneck | expect |
              | 50%        | fires  |
              | 60%        | clear  |
            }
            """).Tests.Select(Show));

    [Fact]
    public void Every_name_of_the_text_has_its_symbol()
    {
        var pack = SmallModel.Bind(SmallModel.Text, SmallTest);
        var uses = pack.References.Where(r => r.Place.Source.Path == "f1.lode")
            .Select(r => $"{r.Place.Source.Slice(r.Place.Span)}:{r.Symbol.GetType().Name[..^6]}{(r.IsDeclaration ? "!" : "")}");
        Assert.Equal(
            "late:Rule! deadline:Define partners:Field x:Variable! deals:Entity x:Variable kind:Field mou:Member escalate:Action due:Variable signed:Field "
            + "late:Rule bottleneck:Param country:Entity alignment:Field ally:Member stability:Field deal:Entity kind:Field mou:Member signed:Field "
            + "partners:Field late:Rule",
            string.Join(' ', uses));
    }

    private const string SmallTest = """
        rule late if today > deadline and partners contains Malaysia and some x in deals satisfies x.kind == mou then escalate(due: signed)
        test late "too late" {
          today 2026-05-01
          set bottleneck = 70%
          given country Malaysia { alignment: ally, stability: -3 }
          given deal { kind: mou }
          | signed     | partners   | expect       |
          | 2025-01-01 | [Malaysia] | fires        |
          | unknown    | []         | undetermined |
        }
        test late {
          today 2026-01-01
          expect clear
        }
        """;

    private static string Show(BoundAction action) => action switch
    {
        BoundFlag flag => $"flag {BoundPrinter.Print(flag.Message)}",
        BoundScore score => $"score {BoundPrinter.Print(score.Amount)} {score.Target}",
        BoundTag tag => $"tag {tag.Tag}",
        BoundActionCall call => $"{call.Action} {string.Join(' ', call.Arguments.Select(BoundPrinter.Print))}",
        _ => "?",
    };

    private static string Show(BoundTest test) => string.Join(' ', new[] { test.Name, test.Today?.ToString("O"), test.Expected.ToString() }
        .Concat(test.Params.Select(p => $"{p.Param}={BoundPrinter.Print(p.Value)}"))
        .Concat(test.Givens.Select(g => $"{g.Entity}[{g.Key}]{{{string.Join(' ', g.Fields.Select(f => $"{f.Field}={BoundPrinter.Print(f.Value)}"))}}}")));
}
