using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Lode.Data;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Rules made ready to judge objects of a type. Immutable; safe for concurrent use.</summary>
/// <typeparam name="T">The objects' type.</typeparam>
public sealed class RuleEngine<T> : IDisposable
{
    private readonly EngineOptions _options;
    private readonly TypeMap<T> _map;
    private readonly World _world;
    private readonly IRuleEngine _engine;
    private readonly InterpreterEngine _interpreter;

    private RuleEngine(RuleSet rules, EngineOptions options, TypeMap<T> map, World world, IRuleEngine engine)
    {
        (Rules, _options, _map, _world, _engine) = (rules, options, map, world, engine);
        _interpreter = engine as InterpreterEngine ?? new(rules.Pack);
    }

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>The entity that the objects stand for.</summary>
    public string Entity => _map.Entity.Name;

    /// <summary>Judges one object, by itself among the reference data.</summary>
    /// <exception cref="SubjectException">It holds a value that no rule can read.</exception>
    /// <exception cref="OptionException">A param of the call is unknown, or its value does not fit.</exception>
    public Judgement Judge(T subject, JudgeOptions? options = null, CancellationToken cancellation = default) =>
        Judge([subject], options, cancellation)[0];

    /// <summary>Judges objects as the rows of one table: what a rule counts or sums over all rows, it does over all of them.</summary>
    /// <returns>A judgement for each, in their order.</returns>
    /// <exception cref="SubjectException">Some hold values that no rule can read.</exception>
    /// <exception cref="OptionException">A param of the call is unknown, or its value does not fit.</exception>
    public ImmutableArray<Judgement> Judge(IEnumerable<T> subjects, JudgeOptions? options = null, CancellationToken cancellation = default)
    {
        var (world, rows) = Put([.. subjects], options);
        return [.. rows.Select(row => Made(world, row, cancellation))];
    }

    /// <summary>Judges objects as they come, each by itself.</summary>
    /// <exception cref="SubjectException">One holds a value that no rule can read.</exception>
    public async IAsyncEnumerable<Judgement> JudgeAsync(
        IAsyncEnumerable<T> subjects, JudgeOptions? options = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var subject in subjects.WithCancellation(cancellation))
        {
            yield return Judge(subject, options, cancellation);
        }
    }

    /// <summary>Why a rule says what it says of an object, and the single changes that would turn it.</summary>
    /// <exception cref="ArgumentException">The objects' entity has no such rule.</exception>
    public Explanation Explain(string rule, T subject, JudgeOptions? options = null, CancellationToken cancellation = default)
    {
        var symbol = Rules.Pack.Rules.FirstOrDefault(r => r.Name == rule && r.Entity == _map.Entity)
            ?? throw new ArgumentException($"No rule `{VisibleText.Short(rule)}` judges `{Entity}`.", nameof(rule));
        var (world, rows) = Put([subject], options);
        return new Explainer(_interpreter, world).Explain(symbol.Ordinal, rows[0], cancellation: cancellation);
    }

    /// <summary>The same rules, already compiled, over other reference data. Both engines go on working; dispose neither before both are done with.</summary>
    /// <exception cref="MappingException">The data do not fit.</exception>
    /// <exception cref="RuleSetException">They do not load.</exception>
    public RuleEngine<T> With(ReferenceData data)
    {
        var options = _options with { Data = data };
        var report = new MappingReport();
        var world = Worlds.Load(Rules, options, _map.Entity, report);
        return new(Rules, options, _map, world, _engine);
    }

    /// <summary>Lets the compiled rules be unloaded.</summary>
    public void Dispose() => (_engine as IDisposable)?.Dispose();

    internal static RuleEngine<T> Create(RuleSet rules, EngineOptions options)
    {
        var report = new MappingReport();
        var entity = EntityOf(rules.Pack, options.Entity, report);
        var map = entity is null ? null : TypeMap<T>.Of(entity, Worlds.FieldsRead(rules.Pack, entity), report);
        var world = Worlds.Load(rules, options, entity, report);
        return new(rules, options, map!, world, Worlds.Engine(rules.Pack, options));
    }

    private static EntitySymbol? EntityOf(Pack pack, string? name, MappingReport report)
    {
        var entity = name is null
            ? pack.Entities.FirstOrDefault(e => PropertyNames.Comparer.Equals(e.Name, typeof(T).Name)) ?? pack.Subject
            : pack.Entities.FirstOrDefault(e => e.Name == name);
        if (entity is null)
        {
            report.Add($"The rules have no entity `{name ?? typeof(T).Name}`; they have {string.Join(", ", pack.Entities.Select(e => $"`{e.Name}`"))}.");
        }

        return entity;
    }

    private (World World, ImmutableArray<int> Rows) Put(IReadOnlyList<T> subjects, JudgeOptions? options) =>
        SubjectRows.Put(Worlds.For(Rules.Pack, _world, _options, options), _map, subjects, _options.BadValuesAreUnknown);

    private Judgement Made(World world, int row, CancellationToken cancellation) =>
        JudgementMaker.Make(Rules.Pack, world, _map.Entity, _engine.Details(world, _map.Entity.Ordinal, row, cancellation), row);
}
