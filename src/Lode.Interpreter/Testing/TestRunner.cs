using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Runs a pack's tests, each in a world of its own.</summary>
/// <param name="engine">The pack made ready.</param>
/// <param name="data">The pack's data, from which tests take what they do not give.</param>
public sealed class TestRunner(InterpreterEngine engine, World data)
{
    /// <summary>Runs all tests.</summary>
    /// <param name="progress">Told of each result.</param>
    /// <param name="cancellation">Stops a long run.</param>
    public TestReport Run(Action<TestResult>? progress = null, CancellationToken cancellation = default)
    {
        var coverage = engine.Pack.Rules.ToDictionary(r => r, r => new RuleCoverage(r));
        var results = ImmutableArray.CreateBuilder<TestResult>();
        foreach (var test in engine.Pack.Tests)
        {
            cancellation.ThrowIfCancellationRequested();
            var result = Run(test, coverage.GetValueOrDefault(test.Rule), cancellation);
            results.Add(result);
            progress?.Invoke(result);
        }

        return new(results.ToImmutable(), [.. engine.Pack.Rules.SelectMany(r => coverage[r].Report())]);
    }

    /// <summary>Runs one test.</summary>
    public TestResult Run(BoundTest test, CancellationToken cancellation = default) => Run(test, null, cancellation);

    private TestResult Run(BoundTest test, RuleCoverage? coverage, CancellationToken cancellation)
    {
        var world = TestWorld.Of(engine.Pack, data, test);
        if (!test.Rule.InForce(world.Today))
        {
            return new(test, null, [], $"`{test.Rule.Name}` is not in force on {ValueText.Date(world.Today.DayNumber)}.");
        }

        var judgement = engine.JudgementOf(new WorldView(world, cancellation), test.Rule, TestWorld.SubjectRow(world, test));
        coverage?.See(judgement);
        var value = judgement.Verdict(test.Rule, judgement.Subject);
        var verdict = InterpreterEngine.VerdictOf(value);
        var passed = verdict == Expected(test.Expected);
        var missing = value.Missing.Report();
        return new(test, verdict, missing, passed ? "" : $"Expected {Word(Expected(test.Expected))}, got {Word(verdict)}{Because(missing)}.");
    }

    private static string Because(ImmutableArray<string> missing) => missing switch
    {
        [] => "",
        [var one] => $"; `{one}` is unknown",
        _ => $"; {string.Join(", ", missing.Select(m => m == "..." ? m : $"`{m}`"))} are unknown",
    };

    private static Verdict Expected(Expectation expectation) => expectation switch
    {
        Expectation.Fires => Verdict.Fires,
        Expectation.Clear => Verdict.Clear,
        _ => Verdict.Undetermined,
    };

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Fires => "fires",
        Verdict.Clear => "clear",
        _ => "undetermined",
    };

    private sealed class RuleCoverage(RuleSymbol rule)
    {
        private readonly ImmutableArray<BoundExpression> _clauses = [.. Clauses.Of(rule.Condition)];
        private readonly HashSet<(int Clause, bool Value)> _seen = [];

        public void See(Judgement judgement)
        {
            var frame = judgement.Frame(judgement.Subject);
            for (var i = 0; i < _clauses.Length; i++)
            {
                if (frame.Evaluate(_clauses[i]) is BooleanValue value)
                {
                    _seen.Add((i, value.IsTrue));
                }
            }
        }

        public IEnumerable<ClauseCoverage> Report() => _clauses.Select((clause, i) => new ClauseCoverage(
            rule, clause, Clauses.TextOf(clause, rule.Place.Source) ?? "", new Place(rule.Place.Source, clause.Origin?.Span ?? rule.Place.Span),
            _seen.Contains((i, true)), _seen.Contains((i, false))));
    }
}
