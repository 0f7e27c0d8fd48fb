using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>Compiled rules made ready to judge subjects of a type. Immutable; safe for concurrent use.</summary>
/// <typeparam name="T">The subjects' type.</typeparam>
public sealed class CompiledJudge<T>
{
    private readonly Description _description;
    private readonly CompiledOptions _options;
    private readonly TypeMap<T> _map;
    private readonly RuleProgram _program;
    private readonly World _world;

    internal CompiledJudge(CompiledRules rules, Description description, RuleProgram program, CompiledOptions options, TypeMap<T> map, World world) =>
        (Rules, _description, _program, _options, _map, _world) = (rules, description, program, options, map, world);

    /// <summary>The rules.</summary>
    public CompiledRules Rules { get; }

    /// <summary>The entity that subjects are rows of.</summary>
    public EntityShape Entity => _map.Entity;

    /// <summary>Judges one subject, by itself among the reference data.</summary>
    /// <exception cref="SubjectException">It holds a value that no rule can read, or a param of the call does.</exception>
    /// <exception cref="MappingException">A param of the call is unknown, or nobody says what day it is.</exception>
    public CompiledJudgement Judge(T subject, JudgeOptions? options = null, CancellationToken cancellation = default) =>
        Judge([subject], options, cancellation)[0];

    /// <summary>Judges subjects as the rows of one table: what a rule counts or sums over all rows, it does over all of them.</summary>
    /// <returns>A judgement for each, in their order.</returns>
    /// <exception cref="SubjectException">Some hold values that no rule can read.</exception>
    /// <exception cref="MappingException">A param of the call is unknown, or nobody says what day it is.</exception>
    public ImmutableArray<CompiledJudgement> Judge(IEnumerable<T> subjects, JudgeOptions? options = null, CancellationToken cancellation = default)
    {
        var (world, rows) = SubjectRows.Put(CompiledWorld.For(_description, _world, _options, options), _map, [.. subjects], _options.BadValuesAreUnknown);
        var judged = CompiledWorld.WithParams(_description, world, _options, options, Entity);
        return [.. rows.Select(row => Made(judged, row, cancellation))];
    }

    /// <summary>The same rules over other reference data; nothing is compiled. Both go on working.</summary>
    /// <exception cref="MappingException">The data do not fit.</exception>
    /// <exception cref="SubjectException">They hold values that no rule can read.</exception>
    public CompiledJudge<T> With(ReferenceData data)
    {
        var options = _options with { Data = data };
        return new(Rules, _description, _program, options, _map, CompiledWorld.Build(_description, options, Entity, new()));
    }

    private CompiledJudgement Made(World world, int row, CancellationToken cancellation)
    {
        var rules = _description.Rules;
        var all = Gathered.Of(world, _program.Details(world, Entity.Ordinal, row, cancellation), rule => (rules[rule].Name, rules[rule].Scores));
        return new(
            world.Tables[Entity.Ordinal].Keys[row], all.Verdicts, all.Score, all.Scores, all.Tags,
            [.. all.Flags.OrderByDescending(f => rules[f.Rule].Gravity).ThenBy(f => rules[f.Rule].Name, StringComparer.Ordinal)
                .Select(f => new CompiledFlag(rules[f.Rule].Name, rules[f.Rule].Severity, f.Message))],
            all.Actions, all.Undetermined);
    }
}
