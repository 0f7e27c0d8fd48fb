using System.Collections.Immutable;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Library;

/// <summary>Rules decided one subject at a time from its cells, as an engine; reasons and the rules that are no tests of single values are the interpreter's.</summary>
/// <param name="pack">The pack.</param>
/// <param name="onDecided">Told how many pairs of a rule and a row were decided from cells, and how many were not.</param>
internal sealed class SubjectEngine(Pack pack, Action<int, int>? onDecided = null) : IRuleEngine
{
    private readonly InterpreterEngine _interpreter = new(pack);

    public ImmutableArray<RuleVerdicts?> Judge(World world, CancellationToken cancellation = default)
    {
        var verdicts = new RuleVerdicts?[pack.Rules.Length];
        var set = new VerdictSet([.. pack.Rules.Select(RuleInfo.Of)]);
        foreach (var entity in pack.Entities)
        {
            var program = SubjectProgram.Of(pack, world, entity);
            var run = new SubjectRun(program, entity.Fields.Length);
            var table = world.Tables[entity.Ordinal];
            foreach (var rule in program.Judges.Index().Where(r => r.Item))
            {
                verdicts[rule.Index] = new(new(table.RowCount), new(table.RowCount));
            }

            for (var row = 0; row < table.RowCount; row++)
            {
                set.Clear(program.Judges);
                set.Decide(run, [.. table.Columns.Select(c => ReferredValue.Cell(c, row))]);
                foreach (var rule in program.Rest)
                {
                    set.Set(rule, Detail(world, rule, row)!.Verdict);
                }

                foreach (var rule in program.Judges.Index().Where(r => r.Item).Select(r => r.Index))
                {
                    verdicts[rule]!.Fires[row] = set[rule] == Verdict.Fires;
                    verdicts[rule]!.Undetermined[row] = set[rule] == Verdict.Undetermined;
                }
            }

            onDecided?.Invoke((program.Judges.Count(j => j) - program.Rest.Length) * table.RowCount, program.Rest.Length * table.RowCount);
        }

        return [.. verdicts];
    }

    public RuleOutcome? Detail(World world, int rule, int row) => _interpreter.Detail(world, rule, row);

    public ImmutableArray<RuleOutcome?> Details(World world, int table, int row, CancellationToken cancellation = default) =>
        _interpreter.Details(world, table, row, cancellation);
}
