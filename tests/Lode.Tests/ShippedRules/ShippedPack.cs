using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.ShippedRules;

/// <summary>The pack in <c>rules/</c>, judged on its data.</summary>
public sealed class ShippedPack
{
    private static readonly ConcurrentDictionary<string, ShippedPack> Runs = new();
    private readonly InterpreterEngine _engine;
    private readonly World _world;
    private readonly ImmutableArray<RuleVerdicts?> _verdicts;

    private ShippedPack(DateOnly? today, ImmutableDictionary<string, string> set)
    {
        Loaded = PackLoader.Load(new()
        {
            Paths = [Path.Combine(Repository.Root, "rules")],
            Today = today,
            SystemDate = DateOnly.MinValue,
            Params = set,
        });
        Assert.Empty(Loaded.Findings);
        _world = Loaded.World!;
        _engine = new(Loaded.Pack);
        _verdicts = _engine.Judge(_world);
    }

    /// <summary>The engine that judged.</summary>
    public IRuleEngine Engine => _engine;

    /// <summary>The pack as loaded.</summary>
    internal LoadedPack Loaded { get; }

    /// <summary>A run on the pack's own day with its own params.</summary>
    public static ShippedPack Run() => Runs.GetOrAdd("", _ => new(null, ImmutableDictionary<string, string>.Empty));

    /// <summary>A run on another day.</summary>
    public static ShippedPack RunOn(string today) =>
        Runs.GetOrAdd(today, _ => new(DateOnly.Parse(today), ImmutableDictionary<string, string>.Empty));

    /// <summary>A run with a param set.</summary>
    public static ShippedPack RunWith(string param, string value) =>
        Runs.GetOrAdd($"{param}={value}", _ => new(null, ImmutableDictionary<string, string>.Empty.Add(param, value)));

    /// <summary>The keys on which a rule fires, in ordinal order.</summary>
    public ImmutableArray<string> Fires(string rule) => Keys(rule, v => v.Fires);

    /// <summary>The keys on which a rule stays undetermined, in ordinal order.</summary>
    public ImmutableArray<string> Undetermined(string rule) => Keys(rule, v => v.Undetermined);

    /// <summary>What the rule's flag says of a key.</summary>
    public string Flag(string rule, string key) => Outcome(rule, key).Effects.OfType<FlagEffect>().Single().Message;

    /// <summary>The actions that follow where the rule fires on a key, with the values of their arguments.</summary>
    public IEnumerable<string> Actions(string rule, string key) => Outcome(rule, key).Effects.OfType<ActionEffect>()
        .Select(a => $"{a.Action}({string.Join(", ", a.Arguments.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Name}: {x.Value:O}")))})");

    /// <summary>The cells that leave the rule open on a key.</summary>
    public ImmutableArray<string> Missing(string rule, string key) => Outcome(rule, key).Missing;

    /// <summary>What the rules that fire on a key add up to.</summary>
    public double Score(string key, string target) => Loaded.Pack.Rules
        .Where(r => Table(r).Row(key) is >= 0 and var row && _verdicts[r.Ordinal]!.Fires[row])
        .SelectMany(r => Outcome(r.Name, key).Effects.OfType<ScoreEffect>())
        .Where(s => s.Target == target).Sum(s => s.Amount);

    private ImmutableArray<string> Keys(string rule, Func<RuleVerdicts, BitMask> verdict)
    {
        var symbol = Rule(rule);
        var mask = verdict(_verdicts[symbol.Ordinal]!);
        return [.. Table(symbol).Keys.Where((_, row) => mask[row]).Order(StringComparer.Ordinal)];
    }

    private RuleOutcome Outcome(string rule, string key) => _engine.Detail(_world, Rule(rule).Ordinal, Table(Rule(rule)).Row(key))!;

    private RuleSymbol Rule(string name) => Loaded.Pack.Rules.Single(r => r.Name == name);

    private Table Table(RuleSymbol rule) => _world.Tables[rule.Entity.Ordinal];
}
