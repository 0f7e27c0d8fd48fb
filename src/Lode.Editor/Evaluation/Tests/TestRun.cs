using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>How a test ended.</summary>
public enum TestState
{
    /// <summary>The verdict is the one expected.</summary>
    Passed,

    /// <summary>It is another.</summary>
    Failed,

    /// <summary>It could not run.</summary>
    Errored,
}

/// <summary>What became of one test.</summary>
/// <param name="Test">The test.</param>
/// <param name="State">How it ended.</param>
/// <param name="Message">Where it did not pass, what was expected and what came.</param>
/// <param name="Expected">The verdict expected, in a word; null where it could not run.</param>
/// <param name="Actual">The verdict that came, likewise.</param>
public sealed record TestOutcome(TestCase Test, TestState State, string? Message = null, string? Expected = null, string? Actual = null);

/// <summary>Runs the tests of a pack as they are written now.</summary>
public static class TestRun
{
    /// <summary>Runs tests of a pack, each when it is asked for.</summary>
    public static IEnumerable<TestOutcome> Of(PackSnapshot pack, IEnumerable<TestCase> tests, CancellationToken cancellation)
    {
        var bound = pack.Bound.Tests.ToLookup(test => (test.Place.Source.Path, test.Place.Span));
        var runner = pack.World is { } world ? new TestRunner(new InterpreterEngine(pack.Bound), world) : null;
        return tests.Select(test => bound[(test.File, test.PlaceSpan)].FirstOrDefault() is not { } symbol ? new TestOutcome(test, TestState.Errored, WhyNot(pack, test))
            : runner is null ? new TestOutcome(test, TestState.Errored, "The data of the pack do not load, so that no test can run.")
            : Of(test, runner.Run(symbol, cancellation)));
    }

    private static TestOutcome Of(TestCase test, TestResult result) => new(
        test, result.Passed ? TestState.Passed : TestState.Failed, result.Passed ? null : result.Message,
        result.Test.Expected.ToString().ToLowerInvariant(), result.Got?.ToString().ToLowerInvariant() ?? "not in force");

    /// <summary>The first error in the test; where it has none its rule has.</summary>
    private static string WhyNot(PackSnapshot pack, TestCase test) =>
        pack.Bound.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error && d.Source.Path == test.File && d.Span.Start <= test.Span.End && test.Span.Start <= d.Span.End)
            is { } error ? error.Message
        : pack.Bound.Rules.Any(rule => rule.Name == test.Rule) ? "The test has errors, so that it cannot run."
        : $"`{test.Rule}` has errors, so that its tests cannot run.";
}
