using Lode.Formatting;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>What <c>lode new</c> writes; each text is in canonical form and runs as it stands.</summary>
internal static class Templates
{
    /// <summary>The files of a small pack.</summary>
    public static IEnumerable<(string File, string Text)> Pack =>
    [
        ("model.lode", Canonical("""
            // What the world looks like: the data files and the types of their columns. An empty cell is unknown.

            enum risk { low, high }

            entity supplier as suppliers from "data/suppliers.csv" {
              name: key text
              risk: risk
            }

            entity order as orders from "data/orders.csv" {
              id: key text
              supplier: supplier
              value: money
              due: date
            }

            // What a rule judges unless it says `for`.
            subject order

            // The day that the rules take for today.
            today 2026-01-01

            // Can be set from outside for one run: lode run --set large=$2m
            param large: money = $1m
            """)),
        ("rules.lode", Canonical("""
            /// A large order from a supplier that may fail.
            rule large_and_risky "A large order hangs on a risky supplier"
              severity high
              if value >= large and supplier.risk == high
              then flag "{supplier}: {value} due {due}"

            /// Nobody should learn of a deadline on the day itself.
            rule due_soon
              severity low
              if due - today < 30 days and due >= today
              then flag "due on {due}"
            """)),
        ("tests.lode", Canonical("""
            test large_and_risky {
              given supplier Acme { risk: high }
              given order { supplier: Acme, value: $1m }
              expect fires
            }

            test large_and_risky "a small order" {
              given order { value: $5k }
              expect clear
            }

            test large_and_risky "nobody knows the supplier" {
              given order { value: $5m }
              expect undetermined
            }

            test due_soon {
              today 2026-01-01
              | due        | expect |
              | 2026-01-15 | fires  |
              | 2026-06-01 | clear  |
              | 2025-12-01 | clear  |
            }
            """)),
        ("data/suppliers.csv", "name,risk\nAcme,high\nBolt & Sons,low\nCurie Metals,\n"),
        ("data/orders.csv", "id,supplier,value,due\nA-1,Acme,2500000,2026-01-20\nA-2,Bolt & Sons,900000,2026-03-01\nA-3,Curie Metals,4000000,\n"),
    ];

    /// <summary>A rule over the first field that can be asked for.</summary>
    public static string Rule(string name, EntitySymbol subject, bool saysFor)
    {
        var field = subject.Fields.FirstOrDefault(f => !f.IsKey && !f.IsRequired) ?? subject.Fields.FirstOrDefault();
        var condition = field is null ? "true" : $"{Name(field.Name)} is unknown";
        return Canonical($$"""
            /// Why this matters, for whoever reads the flag.
            rule {{name}} "What is wrong, in a few words"
              {{(saysFor ? $"for {Name(subject.Name)} " : "")}}severity medium
              if {{condition}}
              then flag "{this}: what to look at"
            """);
    }

    /// <summary>A test that gives nothing, with the verdict that this leads to.</summary>
    public static string Test(RuleSymbol rule, string verdict)
    {
        var field = rule.Entity.Fields.FirstOrDefault(f => !f.IsKey) ?? rule.Entity.Fields.FirstOrDefault();
        return Canonical($$"""
            // Fields that are not given are unknown. Say what matters for the rule, and what it should then come to.
            test {{rule.Name}} "what this shows" {
              {{(TemplateVerdict.Day(rule) is { } day ? $"today {day:yyyy-MM-dd} " : "")}}given {{Name(rule.Entity.Name)}} { {{(field is null ? "" : $"{Name(field.Name)}: unknown")}} }
              expect {{verdict}}
            }
            """);
    }

    private static string Name(string name) => SyntaxFacts.IsBareName(name) ? name : $"`{name}`";

    private static string Canonical(string text) => Formatter.Format(Parser.Parse(new SourceText("new.lode", text.ReplaceLineEndings("\n") + "\n")));
}
