using System.Globalization;
using System.Text;

namespace Lode.Benchmarks.Editor;

/// <summary>A large pack, the same at every run: a model with data, shared params and defines, and files of rules that read each other here and there.</summary>
internal static class GeneratedPack
{
    public const int RulesPerFile = 50;

    public const string Model = """
        enum alignment { ally, partner, swing, rival }
        enum kind { mou, offtake, treaty, equity }
        entity country as countries from "countries.csv" {
          name: key text
          alignment: alignment
          stability: number
        }
        entity deal as deals from "deals.csv" {
          id: key text
          title: text
          partner: country
          kind: kind
          signed: date
          value: money
          share: percent
          binding: boolean
        }
        subject deal
        action escalate(to: text, due: date)

        """;

    public static string Values => string.Concat(Enumerable.Range(0, 20).Select(i => Text($"""
        param limit_{i}: number = {i + 3}
        define pressing_{i} for deal = value > {i + 1}bn and partner.stability < limit_{i}

        """)));

    /// <summary>The files of rules, by name.</summary>
    public static string RuleFile(int file)
    {
        var text = new StringBuilder();
        text.Append(Text($"param floor_{file}: percent = {file % 60}%\ndefine thin_{file} for deal = share < floor_{file} and binding\n\n"));
        for (var i = 0; i < RulesPerFile; i++)
        {
            text.Append(Rule(file, i));
        }

        return text.Append(Text($"test rule_{file}_1 {{\n  today 2026-01-01\n  given deal {{ value: 1bn, binding: true }}\n  expect undetermined\n}}\n")).ToString();
    }

    public static string FileName(int file) => Text($"themes/theme_{file:000}.lode");

    /// <summary>Writes the pack and gives the folder.</summary>
    public static string Write(string folder, int files)
    {
        Directory.CreateDirectory(Path.Combine(folder, "themes"));
        File.WriteAllText(Path.Combine(folder, "model.lode"), Model);
        File.WriteAllText(Path.Combine(folder, "values.lode"), Values);
        File.WriteAllText(Path.Combine(folder, "countries.csv"), "name,alignment,stability\n" + string.Concat(Enumerable.Range(0, 60)
            .Select(i => Text($"country {i},{(string[])["ally", "partner", "swing", "rival"] switch { var all => all[i % 4] }},{i % 10}\n"))));
        File.WriteAllText(Path.Combine(folder, "deals.csv"), "id,title,partner,kind,signed,value,share,binding\n" + string.Concat(Enumerable.Range(0, 200)
            .Select(i => Text($"d{i},Deal {i},country {i % 60},{(i % 2 == 0 ? "mou" : "treaty")},2025-0{1 + (i % 9)}-11,{i}000000,{i % 100}%,{(i % 3 == 0 ? "yes" : "no")}\n"))));
        for (var file = 0; file < files; file++)
        {
            File.WriteAllText(Path.Combine(folder, FileName(file)), RuleFile(file));
        }

        return folder;
    }

    private static string Rule(int file, int i)
    {
        var number = (file * RulesPerFile) + i;
        var more = (i % 10, i % 25) switch
        {
            (3, _) when file > 0 => $" and not fired(rule_{file - 1}_{i - 1})",
            (_, 24) when file % 10 == 0 => " and total_score < 90",
            (5, _) => $" and thin_{file}",
            _ => $" and (kind in [mou, offtake] or partner.alignment == {(i % 2 == 0 ? "swing" : "rival")})",
        };
        return Text($"""
            rule rule_{file}_{i} "Rule {number}"
              severity {(i % 2 == 0 ? "high" : "low")}
              tags theme_{file}
              if value > {number % 977}m and share between {i}% and {i + 40}% and pressing_{number % 20}{more}
              then flag "{"{partner}"} at {"{value}"} in {number}"{(i % 5 == 0 ? ", score 3" : "")}


            """);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings("\n");
}
