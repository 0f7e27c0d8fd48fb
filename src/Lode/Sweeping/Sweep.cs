using System.Collections.Immutable;
using Lode.Data;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>What the rules that read a param flag as it moves.</summary>
/// <param name="Param">The param.</param>
/// <param name="Now">Its value in this run; NaN where it is unknown.</param>
/// <param name="Values">The values tried, from the least.</param>
/// <param name="Rules">The rules that read it, themselves or through defines and other rules, by name; each with its counts for every value.</param>
internal sealed record Sweep(ParamSymbol Param, double Now, ImmutableArray<double> Values, ImmutableArray<SweptRule> Rules)
{
    private const int MostValues = 1000;
    private const int UsualValues = 10;

    /// <summary>Judges the data for every value of a param in a range.</summary>
    /// <param name="pack">A pack without errors.</param>
    /// <param name="world">Its data.</param>
    /// <param name="param">The param's name.</param>
    /// <param name="range"><c>50%..95%</c>: both ends, as a rule file or <c>--set</c> would write them.</param>
    /// <param name="step">How far it moves each time, written so too; null for about ten values.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OptionException">There is no such param, or the range does not fit it.</exception>
    public static Sweep Run(
        Pack pack, World world, string param, string range, string? step, IRuleEngine engine, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var symbol = pack.Params.FirstOrDefault(p => p.Name == param) ?? throw new OptionException(
            $"The pack has no param `{VisibleText.Short(param)}`. {Advice.For(param, pack.Params.Select(p => p.Name)) ?? $"It has {string.Join(", ", pack.Params.Take(12).Select(p => $"`{p.Name}`"))}."}");
        var values = new SweepRange(pack, world, symbol).Values(range, step, UsualValues, MostValues);
        var readers = new Readers(pack).Of(symbol).Where(r => r.InForce(world.Today)).OrderBy(r => r.Name, StringComparer.Ordinal).ToImmutableArray();
        return Run(world, symbol, values, readers, engine, null, progress, cancellation);
    }

    /// <summary>Judges the data by some rules for some values of a param; where the engine is an interpreter, only the rows that are asked for.</summary>
    internal static Sweep Run(
        World world, ParamSymbol symbol, ImmutableArray<double> values, ImmutableArray<RuleSymbol> readers, IRuleEngine engine,
        Func<EntitySymbol, IEnumerable<int>>? subjects, Action<double>? progress, CancellationToken cancellation)
    {
        var counts = new List<ImmutableArray<RuleVerdicts?>>();
        foreach (var value in values)
        {
            progress?.Invoke((double)counts.Count / values.Length);
            var moved = With(world, symbol, value);
            counts.Add(engine is InterpreterEngine interpreter ? interpreter.Judge(moved, readers.Contains, subjects, cancellation) : engine.Judge(moved, cancellation));
        }

        return new(symbol, ((NumberColumn)world.Params.Columns[symbol.Ordinal]).Values[0], values, [.. readers.Select(rule => SweptRule.Of(rule, counts))]);
    }

    /// <summary>A value of the param as a reader writes it.</summary>
    public string Text(double value) => Param.Type switch
    {
        _ when double.IsNaN(value) => ValueText.Unknown,
        DateType => ValueText.Date(value),
        NumberType { IsPercent: true } => ValueText.Percent(value),
        NumberType { IsMoney: true } => ValueText.Money(value),
        _ => ValueText.Number(value),
    };

    private static World With(World world, ParamSymbol param, double value) =>
        world with { Params = world.Params with { Columns = world.Params.Columns.SetItem(param.Ordinal, new NumberColumn([value])) } };
}

/// <summary>What one rule says for each value.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Fires">By value, how often it fires.</param>
/// <param name="Undetermined">By value, how often it stays undetermined.</param>
internal sealed record SweptRule(RuleSymbol Rule, ImmutableArray<int> Fires, ImmutableArray<int> Undetermined)
{
    internal static SweptRule Of(RuleSymbol rule, IReadOnlyList<ImmutableArray<RuleVerdicts?>> counts) =>
        new(rule, [.. counts.Select(c => c[rule.Ordinal]!.Fires.Count())], [.. counts.Select(c => c[rule.Ordinal]!.Undetermined.Count())]);
}
