using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Lode.Data;
using Lode.Generation;
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
    private readonly Holders _compiled;
    private readonly InterpreterEngine _interpreter;
    private readonly SubjectDecider<T> _decider;
    private int _disposed;

    private RuleEngine(RuleSet rules, EngineOptions options, TypeMap<T> map, World world, IRuleEngine engine, Holders compiled)
    {
        (Rules, _options, _map, _world, _engine, _compiled) = (rules, options, map, world, engine, compiled);
        _interpreter = engine as InterpreterEngine ?? new(rules.Pack);
        _decider = new(rules.Pack, world, map, options);
    }

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>The entity that the objects stand for.</summary>
    public string Entity => _map.Entity.Name;

    /// <summary>The names of the entity's fields, in the order of cells.</summary>
    public ImmutableArray<string> Fields => [.. _map.Entity.Fields.Select(f => f.Name)];

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
        using var call = LodeTelemetry.Begin(Entity);
        var (world, rows) = Put([.. subjects], options);
        ImmutableArray<Judgement> judged = [.. rows.Select(row => Made(world, row, cancellation))];
        call.Judged(judged);
        return judged;
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

    /// <summary>Room for the verdicts on one object at a time, for <see cref="Decide(T, VerdictSet, JudgeOptions?)"/>.</summary>
    /// <param name="keepsClauses">Whether <see cref="VerdictSet.Clauses"/> can be asked later.</param>
    public VerdictSet CreateVerdicts(bool keepsClauses = false) => new(Rules.Rules, keepsClauses ? _map.Entity.Fields.Length : 0);

    /// <summary>
    /// What every rule says of one object, and nothing more: no reasons, no actions. Allocates nothing where rules test single values: cells of the object,
    /// of rows that it names, and what is calculated of those. A rule that does more (aggregates, sets, functions of texts, scores) is judged as
    /// <see cref="Judge(T, JudgeOptions?, CancellationToken)"/> does. The verdicts are the same. Fields that no rule reads are not looked at.
    /// </summary>
    /// <param name="subject">The object.</param>
    /// <param name="verdicts">Room from <see cref="CreateVerdicts"/>; what it held before is gone.</param>
    /// <param name="options">The day and params of this call; null for the engine's. Keep one object for all calls that share its params: rules are made ready for it once.</param>
    /// <exception cref="SubjectException">The object holds a value that no rule can read.</exception>
    /// <exception cref="ArgumentException">The room is for other rules.</exception>
    /// <exception cref="OptionException">A param of the call is unknown, or its value does not fit.</exception>
    public void Decide(T subject, VerdictSet verdicts, JudgeOptions? options = null)
    {
        RequireOwn(verdicts);
        LodeTelemetry.CountDecision(Entity);
        if (_decider.Decide(subject, verdicts, options) is { IsEmpty: false } rest)
        {
            var (world, rows) = Put([subject], options);
            DecideRest(rest, world, rows[0], verdicts);
        }
    }

    /// <summary>The same for an object that is given by its cells, so that no type stands for it.</summary>
    /// <param name="cells">
    /// A cell for each of <see cref="Fields"/>: numbers; <see cref="DateOnly.DayNumber"/> of dates; 0 and 1 for booleans; what <see cref="CellOf"/> says for texts,
    /// members of enums and keys of rows. <see cref="double.NaN"/> is unknown, and so is every set.
    /// </param>
    /// <param name="verdicts">Room from <see cref="CreateVerdicts"/>; what it held before is gone.</param>
    /// <param name="options">As for objects.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than fields, or the room is for other rules.</exception>
    /// <exception cref="OptionException">A param of the call is unknown, or its value does not fit.</exception>
    public void Decide(ReadOnlySpan<double> cells, VerdictSet verdicts, JudgeOptions? options = null)
    {
        RequireOwn(verdicts);
        if (cells.Length != _map.Entity.Fields.Length)
        {
            throw new ArgumentException($"`{Entity}` has {_map.Entity.Fields.Length} fields, and {cells.Length} cells are given.", nameof(cells));
        }

        LodeTelemetry.CountDecision(Entity);
        if (_decider.Decide(cells, verdicts, options) is { IsEmpty: false } rest)
        {
            var today = Worlds.For(Rules.Pack, _world, _options, options);
            var key = CellRows.Key(today, _map.Entity, cells.ToArray(), today.Tables[_map.Entity.Ordinal].RowCount + 1);
            var (world, rows) = SubjectRows.Put(today, _map.Entity, [key], CellRows.Columns(_map.Entity, cells));
            DecideRest(rest, world, rows[0], verdicts);
        }
    }

    /// <summary>A text, the name of an enum's member or the key of a row as the cell of a field; <see cref="double.NaN"/> for null.</summary>
    /// <exception cref="ArgumentException">There is no such field, or its cells are numbers, dates, booleans or sets.</exception>
    /// <exception cref="SubjectException">The field can have no such value.</exception>
    public double CellOf(string field, string? text)
    {
        if (_map.Entity.Field(field) is not { Type.IsSet: false } shape || CellReaders.For(typeof(string), shape) is not Func<string?, CellContext, double> read)
        {
            throw new ArgumentException($"`{Entity}` has no field `{VisibleText.Short(field)}` of texts, members or keys.", nameof(field));
        }

        var context = new CellContext(_world.Tables, _world.Texts.Code, _options.BadValuesAreUnknown);
        var cell = read(text, context);
        context.ThrowIfAny();
        return cell;
    }

    /// <summary>Why a rule says what it says of an object, and the single changes that would turn it.</summary>
    /// <exception cref="ArgumentException">The objects' entity has no such rule.</exception>
    public Explanation Explain(string rule, T subject, JudgeOptions? options = null, CancellationToken cancellation = default)
    {
        var symbol = Rules.Pack.Rules.FirstOrDefault(r => r.Name == rule && r.Entity.Ordinal == _map.Entity.Ordinal)
            ?? throw new ArgumentException($"No rule `{VisibleText.Short(rule)}` judges `{Entity}`.", nameof(rule));
        var (world, rows) = Put([subject], options);
        return new Explainer(_interpreter, world).Explain(symbol.Ordinal, rows[0], cancellation: cancellation);
    }

    /// <summary>The same rules, already compiled, over other reference data. Both engines go on working; the compiled rules go once both are disposed.</summary>
    /// <exception cref="ObjectDisposedException">This engine is disposed.</exception>
    /// <exception cref="MappingException">The data do not fit.</exception>
    /// <exception cref="RuleSetException">They do not load.</exception>
    public RuleEngine<T> With(ReferenceData data)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        var options = _options with { Data = data };
        var report = new MappingReport();
        var world = Worlds.Load(Rules, options, _map.Entity, report);
        ObjectDisposedException.ThrowIf(!_compiled.TryHold(), this);
        return new(Rules, options, _map, world, _engine, _compiled);
    }

    /// <summary>Lets the compiled rules be unloaded, once no engine made <see cref="With"/> other data needs them. No call may be under way.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _compiled.Release();
        }
    }

    /// <summary>What stays in memory as long as the compiled code does.</summary>
    internal object CodeForTests => _engine is CompiledEngine compiled ? compiled.Compiled.Scalars.Conditions[0].Method.Module.Assembly : _engine;

    internal static RuleEngine<T> Create(RuleSet rules, EngineOptions options)
    {
        var report = new MappingReport();
        var entity = EntityOf(rules.Pack, options.Entity, report);
        var map = entity is null ? null : TypeMap<T>.Of(entity, f => f.IsRead, report);
        var world = Worlds.Load(rules, options, entity, report);
        var engine = Worlds.Engine(rules.Pack, options);
        return new(rules, options, map!, world, engine, new(() => (engine as IDisposable)?.Dispose()));
    }

    private static EntityShape? EntityOf(Pack pack, string? name, MappingReport report)
    {
        var entity = name is null
            ? pack.Entities.FirstOrDefault(e => PropertyNames.Comparer.Equals(e.Name, typeof(T).Name)) ?? pack.Subject
            : pack.Entities.FirstOrDefault(e => e.Name == name);
        if (entity is null)
        {
            report.Add($"The rules have no entity `{name ?? typeof(T).Name}`; they have {string.Join(", ", pack.Entities.Select(e => $"`{e.Name}`"))}.");
        }

        return entity is null ? null : PackShapes.Of(pack, entity);
    }

    private (World World, ImmutableArray<int> Rows) Put(IReadOnlyList<T> subjects, JudgeOptions? options) =>
        SubjectRows.Put(Worlds.For(Rules.Pack, _world, _options, options), _map, subjects, _options.BadValuesAreUnknown);

    private void RequireOwn(VerdictSet verdicts)
    {
        if (verdicts.Rules != Rules.Rules)
        {
            throw new ArgumentException("The room for verdicts was made for other rules.", nameof(verdicts));
        }
    }

    private void DecideRest(ImmutableArray<int> rest, World world, int row, VerdictSet verdicts)
    {
        foreach (var rule in rest)
        {
            verdicts.Set(rule, _engine.Detail(world, rule, row)!.Verdict);
        }
    }

    private Judgement Made(World world, int row, CancellationToken cancellation) =>
        JudgementMaker.Make(Rules.Pack, world, _map.Entity.Ordinal, _engine.Details(world, _map.Entity.Ordinal, row, cancellation), row);
}
