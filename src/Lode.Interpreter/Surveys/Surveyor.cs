using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Judges every subject by one rule at a time, and by each clause of it.</summary>
/// <param name="engine">The pack made ready.</param>
/// <param name="world">The data.</param>
public sealed class Surveyor(InterpreterEngine engine, World world)
{
    /// <summary>The pack.</summary>
    public Pack Pack => engine.Pack;

    /// <summary>Surveys a rule; null where it is not in force.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="withClauses">Whether its clauses are judged one by one too.</param>
    /// <param name="begun">What was judged before time ran out; it is gone on with.</param>
    /// <param name="budget">Ends it early: what was judged until then is told.</param>
    /// <param name="cancellation">Stops it.</param>
    public RuleSurvey? Survey(RuleSymbol rule, bool withClauses, RuleSurvey? begun = null, CancellationToken budget = default, CancellationToken cancellation = default)
    {
        if (!rule.InForce(world.Today))
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellation);
        var view = new WorldView(world, limit.Token);
        var clauses = begun is not null ? [.. begun.Clauses] : withClauses ? Clauses.Joined(rule.Condition).Select(clause => new ClauseTally(clause, 0, 0, 0)).ToArray() : [];
        var subjects = view.Table(rule.Entity).RowCount;
        var verdicts = ImmutableArray.CreateBuilder<Verdict>(subjects);
        verdicts.AddRange(begun?.Verdicts ?? []);
        try
        {
            while (verdicts.Count < subjects)
            {
                limit.Token.ThrowIfCancellationRequested();
                var judgement = engine.JudgementOf(view, rule, verdicts.Count);
                var frame = judgement.Frame(judgement.Subject);
                var values = Array.ConvertAll(clauses, clause => frame.Evaluate(clause.Clause));
                verdicts.Add(InterpreterEngine.VerdictOf(judgement.Verdict(rule, judgement.Subject)));
                for (var i = 0; i < clauses.Length; i++)
                {
                    clauses[i] = With(clauses[i], values[i]);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The rows that were judged in time are told.
        }

        return new(rule, subjects, verdicts.ToImmutable(), [.. clauses]);
    }

    /// <summary>The fields of a subject that a rule reads to judge it, in the order declared.</summary>
    public ImmutableArray<FieldSymbol> Reads(RuleSymbol rule, int row, CancellationToken cancellation = default)
    {
        var reads = new Dictionary<Cell, string>();
        var judgement = engine.JudgementOf(new WorldView(world, cancellation) { Reads = reads }, rule, row);
        judgement.Verdict(rule, judgement.Subject);
        return [.. rule.Entity.Fields.Where(field => reads.ContainsKey(new(field, row)))];
    }

    private static ClauseTally With(ClauseTally tally, Value value) => value switch
    {
        BooleanValue { IsTrue: true } => tally with { True = tally.True + 1 },
        BooleanValue => tally with { False = tally.False + 1 },
        _ => tally with { Unknown = tally.Unknown + 1 },
    };
}
