using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;
using Lode.Tests.Cases;

namespace Lode.Tests.Randomized;

/// <summary>Whether two engines say the same of random rules over random worlds: verdicts, missing cells, messages and scores.</summary>
public sealed class Agreement(Func<Pack, IRuleEngine> one, Func<Pack, IRuleEngine> other)
{
    /// <summary>How many pairs of a rule and a subject were compared.</summary>
    public int Pairs { get; private set; }

    /// <summary>How many of them fired, were clear, were undetermined.</summary>
    public int[] Verdicts { get; } = new int[3];

    /// <summary>The operations and kinds of aggregates that the rules used.</summary>
    public HashSet<object> Used { get; } = [];

    /// <summary>Compares on random scenarios until they differ; then throws with a small one on which they do.</summary>
    public void Check(ulong seed, int scenarios, int rules, int nodes, int items)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(scenarios).WithStartSize(1)
            .WithReplay(Microsoft.FSharp.Core.FSharpOption<Replay>.Some(new Replay(new Rnd(seed, 1), Microsoft.FSharp.Core.FSharpOption<int>.None)));
        FsCheck.Check.One(config, Prop.ForAll(
            Arb.From(RandomScenarios.Of(rules, nodes, items), s => s.Smaller()),
            scenario =>
            {
                var difference = Difference(scenario);
                return (difference is null).Label(difference ?? "agree");
            }));
    }

    /// <summary>The first difference on a scenario; null where there is none.</summary>
    public string? Difference(Scenario scenario)
    {
        var pack = scenario.Bind();
        var errors = pack.Diagnostics.Where(d => d.Severity == Severity.Error).ToArray();
        if (errors.Length > 0)
        {
            return scenario.IsShrunk ? null : $"The random pack does not bind: {string.Join(" | ", errors.Take(5).Select(Shown))}";
        }

        var world = scenario.World(pack);
        Used.UnionWith(pack.Rules.SelectMany(r => Constructs.Of(r.Condition)));
        var (a, b) = (one(pack), other(pack));
        try
        {
            return Difference(pack, world, a, b, counts: !scenario.IsShrunk);
        }
        finally
        {
            (a as IDisposable)?.Dispose();
            (b as IDisposable)?.Dispose();
        }
    }

    private string? Difference(Pack pack, World world, IRuleEngine a, IRuleEngine b, bool counts)
    {
        var (left, right) = (a.Judge(world), b.Judge(world));
        foreach (var rule in pack.Rules)
        {
            var table = world.Tables[rule.Entity.Ordinal];
            for (var row = 0; row < table.RowCount; row++)
            {
                var (x, y) = (left[rule.Ordinal]?[row], right[rule.Ordinal]?[row]);
                var (details, others) = (x, y) is (Verdict.Clear, Verdict.Clear)
                    ? ("", "")
                    : (Shown(a.Detail(world, rule.Ordinal, row)), Shown(b.Detail(world, rule.Ordinal, row)));
                if (x != y || details != others)
                {
                    return $"{rule.Name} on {table.Keys[row]}: {x} and {y}; {details} and {others}";
                }

                Pairs += counts ? 1 : 0;
                Verdicts[(int)(x ?? Verdict.Clear)] += counts ? 1 : 0;
            }
        }

        return null;
    }

    private static string Shown(Diagnostic diagnostic) => $"{diagnostic.Message} at {diagnostic.Source.Text[Math.Max(0, diagnostic.Span.Start - 120)..diagnostic.Span.End]}";

    private static string Shown(RuleOutcome? outcome) => outcome is null
        ? "not in force"
        : $"{outcome.Verdict} [{string.Join("; ", outcome.Missing)}] {string.Join(" ", outcome.Effects.Select(e => e.ToString()))}";
}
