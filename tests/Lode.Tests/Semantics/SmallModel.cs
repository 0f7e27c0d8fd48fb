using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Semantics;

/// <summary>A small pack to bind expressions and declarations in.</summary>
internal static class SmallModel
{
    public const string Text = """
        enum alignment { ally, partner, swing, rival }
        enum stage { mining, processing, magnets }
        enum kind { mou, offtake, treaty }
        entity country as countries from "countries.csv" {
          name: key text
          alignment: alignment
          stability: number
          treaty_ally: boolean
        }
        entity mineral as minerals from "minerals.csv" {
          name: key text
          parent: mineral
          price: number in usd/kg
          reliance: percent
        }
        entity share as shares from "shares.csv" {
          country: key country
          mineral: key mineral
          stage: key stage
          year: key number
          share: percent
        }
        entity deal as deals from "deals.csv" {
          id: key text
          title: text
          partner: country
          partners: set of country
          minerals: set of mineral
          stages: set of stage
          kind: kind
          signed: date
          deadline_months: number
          value: money
          weight: number in tonnes
          floor: number in usd/kg
          binding: boolean
          mining: boolean
        }
        subject deal
        param bottleneck: percent = 85%
        param watched: set of country = [Malaysia, "South Korea"]
        define share(c: country, m: mineral, s: stage): percent =
          last(x.share by x.year for x in shares where x.country == c and x.mineral == m and x.stage == s)
        define processing_share(c: country) for deal: percent = max(share(c, m, processing) for m in minerals)
        define deadline for deal = signed + months(deadline_months)
        define big for deal = value > 1bn
        action escalate(to: text, due: date)
        rule binding_deal if binding then flag, score 5, score 2 to risk
        """;

    public static Pack Bind(params string[] texts) =>
        PackBinder.Bind(texts.Select((t, i) => Parser.Parse(new SourceText($"f{i}.lode", t))));

    /// <summary>The bound form of an expression about a deal; what is wrong with it where something is.</summary>
    public static string Expression(string expression)
    {
        var pack = Bind(Text, $"define probe for deal = {expression}\n");
        return pack.Diagnostics.Length > 0 ? Show(pack) : BoundPrinter.Print(pack.Defines.Single(d => d.Name == "probe").Body);
    }

    /// <summary>The type of an expression about a deal.</summary>
    public static string TypeOf(string expression) => Bind(Text, $"define probe for deal = {expression}\n").Defines.Single(d => d.Name == "probe").Type.ToString()!;

    /// <summary>What is wrong, one finding a line: code, the text it points at, message, help, fixes.</summary>
    public static string Show(Pack pack) => string.Join('\n', pack.Diagnostics.Select(d =>
        $"{d.Code} [{d.Source.Slice(d.Span)}] {d.Message}" + (d.Help is null ? "" : $" ({d.Help})")
        + string.Concat(d.Fixes.Select(f => $" <{f.Edits[0].NewText}>"))));

    /// <summary>What is wrong with declarations put beside the small model.</summary>
    public static string Findings(string declarations) => Show(Bind(Text, declarations + "\n"));

    /// <summary>Codes and the texts they point at.</summary>
    public static string Codes(string declarations) => string.Join(' ', Bind(Text, declarations + "\n").Diagnostics
        .Select(d => $"{d.Code}[{d.Source.Slice(d.Span)}]"));
}
