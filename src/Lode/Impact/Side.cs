using System.Collections.Immutable;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>One state of a pack with its data, its rules by what they are followed by: their name, or without one their text.</summary>
internal sealed class Side
{
    private readonly InterpreterEngine _engine;

    public Side(Pack pack, World world)
    {
        (Pack, World, _engine) = (pack, world, new(pack));
        foreach (var rule in pack.Rules)
        {
            var identity = Identity(rule.Syntax);
            var several = identity;
            for (var number = 2; !Rules.TryAdd(several, rule); number++)
            {
                several = $"{identity}\n{number}";
            }
        }
    }

    public Pack Pack { get; }

    public World World { get; }

    public SortedDictionary<string, RuleSymbol> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>What a rule is followed by.</summary>
    public static string Identity(RuleSyntax rule) => rule.Name is { } name ? name.Text : SyntaxPrinter.Print(rule with { Doc = null });

    public Table Table(RuleSymbol rule) => World.Tables[rule.Entity.Ordinal];

    /// <summary>What a rule says of a subject; null where there is no such rule or subject.</summary>
    public Standing? Of(string rule, string key) =>
        Rules.TryGetValue(rule, out var symbol) && Table(symbol).Row(key) is >= 0 and var row ? Standing(_engine.Detail(World, Pack.Ordinal(symbol), row)?.Verdict) : null;

    /// <summary>What every rule says of every row, by rule.</summary>
    public Dictionary<RuleSymbol, ImmutableArray<Standing>> All(CancellationToken cancellation)
    {
        using var choice = EngineChoice.For(Pack, World, EngineKind.Auto, null, cancellation);
        var verdicts = choice.Engine.Judge(World, cancellation);
        return Pack.Rules.ToDictionary(rule => rule, rule => Enumerable.Range(0, Table(rule).RowCount).Select(row => Standing(verdicts[Pack.Ordinal(rule)]?[row])).ToImmutableArray());
    }

    private static Standing Standing(Verdict? verdict) => verdict switch
    {
        Verdict.Fires => Lode.Standing.Fires,
        Verdict.Undetermined => Lode.Standing.Undetermined,
        Verdict.Clear => Lode.Standing.Clear,
        _ => Lode.Standing.NotInForce,
    };
}
