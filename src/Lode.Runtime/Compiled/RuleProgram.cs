using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Lode.Runtime.Columns;
using Lode.Runtime.Scalars;

namespace Lode.Runtime;

/// <summary>The code of compiled rules as an engine.</summary>
internal sealed class RuleProgram(ImmutableArray<RuleShape> rules, ConstantTable constants, ScalarRules scalars, ColumnRules columns) : IRuleEngine
{
    private readonly ConditionalWeakTable<World, BoundWorld> _bound = [];

    /// <inheritdoc/>
    public ImmutableArray<RuleVerdicts?> Judge(World world, CancellationToken cancellation = default) => ColumnJudge.Judge(columns, Bind(world), 1, cancellation: cancellation);

    /// <inheritdoc/>
    public RuleOutcome? Detail(World world, int rule, int row) => Bind(world).Outcome(scalars, rule, row);

    /// <inheritdoc/>
    public ImmutableArray<RuleOutcome?> Details(World world, int table, int row, CancellationToken cancellation = default) =>
        Bind(world).Outcomes(scalars, table, row, cancellation);

    private BoundWorld Bind(World world) => _bound.GetValue(world, w => new(
        w, new Constants(constants, w), [.. rules.Select(r => r.InForce(w.Today))], [.. rules.Select(r => r.Entity)]));
}
