using System.Diagnostics;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Semantics;

/// <summary>Whatever the text, binding ends with a pack.</summary>
public class RobustnessTests
{
    private static readonly string Text = SmallModel.Text + """

        rule r "t" for deal severity high tags a, b from 2025-01-01 until 2026-01-01
          if processing_share(China) > bottleneck and partner.alignment == swing and today - signed > 6 months
            and count(distinct d.partner for d in deals where d.kind in [mou, offtake] skipping unknown) >= 2
          then flag "{partner}: {processing_share(China):P1}", score 3 to risk, tag x, escalate("desk", due: signed + 1 month)
        rule q if fired(r) and total_score(risk) > 1 then flag
        test r {
          today 2026-01-01
          set bottleneck = 70%
          given country Malaysia { alignment: ally }
          | partner  | minerals  | expect       |
          | Malaysia | [lithium] | undetermined |
        }
        """;

    [Fact]
    public void A_text_cut_anywhere_gives_a_pack()
    {
        for (var length = 0; length < Text.Length; length += 13)
        {
            Check(Text[..length]);
        }
    }

    [Fact]
    public void A_text_with_words_swapped_gives_a_pack()
    {
        var words = Text.Split(' ');
        var random = new Random(17);
        for (var i = 0; i < 150; i++)
        {
            var mixed = words.ToArray();
            for (var swap = 0; swap < 1 + (i % 12); swap++)
            {
                var (a, b) = (random.Next(mixed.Length), random.Next(mixed.Length));
                (mixed[a], mixed[b]) = (mixed[b], mixed[a]);
            }

            Check(string.Join(' ', mixed));
        }
    }

    // Each `between` reads its value twice, so each level doubles what is evaluated.
    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(60)]
    public void Nested_ranges_are_bound_in_time(int depth) => Check(
        $"rule r if {Repeat("(if ", depth)}value {Repeat("between 1 and 2 then 1 else 0)", depth)} > 0 then flag");

    [Theory]
    [InlineData("and binding")]
    [InlineData("or kind == mou")]
    [InlineData("and x.y.z(a)")]
    public void Twenty_thousand_conditions_are_bound_in_time(string more) => Check("rule r if binding " + Repeat(more, 20_000) + " then flag");

    [Theory]
    [InlineData("- 1")]
    [InlineData("-a")]
    [InlineData("+ value")]
    [InlineData("otherwise value")]
    [InlineData("without [mining]")]
    public void Twenty_thousand_operands_are_bound_or_reported_in_time(string more) => Check("rule r if value " + Repeat(more, 20_000) + " > 1 then flag");

    [Fact]
    public void A_long_chain_of_defines_is_reported_and_not_followed()
    {
        var chain = string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"define d{i} = d{i + 1} + 1")) + "\ndefine d5000 = 1\n";
        Assert.Contains(Check(chain).Diagnostics, d => d.Code == "LODE2046");
    }

    [Fact]
    public void A_define_that_doubles_often_is_reported()
    {
        var chain = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"define d{i} = d{i + 1} + d{i + 1}")) + "\ndefine d40 = 1\n";
        Assert.Contains(Check(chain).Diagnostics, d => d.Code == "LODE2046");
    }

    [Fact]
    public void Sets_in_calls_in_sets_are_bound_once_each() =>
        Check($"define d = {string.Concat(Enumerable.Repeat("count([", 60))}1{string.Concat(Enumerable.Repeat("])", 60))}");

    [Fact]
    public void An_enum_of_many_members_is_searched_in_time() => Check(
        $"enum e {{ {string.Join(", ", Enumerable.Range(0, 60_000).Select(i => $"m{i}"))} }}\nentity x as xs {{ e: e }}\n"
        + $"define d for x = e in [{string.Join(", ", Enumerable.Range(0, 40_000).Select(i => $"m{i}"))}]");

    [Fact]
    public void Thousands_of_unknown_names_are_reported_in_time() =>
        Check(Repeat("define d = bindng\nrule r if vale > 1 then flag\n", 3_000));

    private static Pack Check(string text)
    {
        var trees = new[] { Parser.Parse(new SourceText("model.lode", SmallModel.Text)), Parser.Parse(new SourceText("text.lode", text + "\n")) };
        var watch = Stopwatch.StartNew();
        var pack = PackBinder.Bind(trees);
        // On an idle machine about a second; the limit tells work that grows with the square from a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}: {text[..Math.Min(60, text.Length)]}");
        Assert.All(pack.Rules, r => Assert.Equal(LodeType.Boolean, r.Condition.Type));
        // A rule is never left out silently.
        Assert.True(pack.HasErrors || pack.Rules.Length == trees.Sum(t => t.Declarations.OfType<RuleSyntax>().Count()), text);
        return pack;
    }

    private static string Repeat(string text, int count) => string.Join(' ', Enumerable.Repeat(text, count));
}
