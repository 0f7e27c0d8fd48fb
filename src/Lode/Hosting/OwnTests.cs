using System.Collections.Immutable;
using Lode.Interpreter;

namespace Lode;

/// <summary>Runs the tests that stand among rules, over the rules' own data where they have some.</summary>
internal static class OwnTests
{
    /// <exception cref="RefusedException">Some fail.</exception>
    /// <exception cref="RuleSetException">The rules' own data do not load.</exception>
    public static void Run<T>(RuleEngine<T> engine, EngineOptions options, CancellationToken cancellation)
    {
        var pack = engine.Rules.Pack;
        if (pack.Tests.IsEmpty)
        {
            return;
        }

        var report = new TestRunner(new InterpreterEngine(pack), Worlds.ForTests(engine.Rules, options)).Run(cancellation: cancellation);
        ImmutableArray<string> failed = [.. report.Results.Where(r => !r.Passed).Select(Line)];
        if (!failed.IsEmpty)
        {
            throw new RefusedException(failed);
        }
    }

    private static string Line(TestResult failed)
    {
        var place = failed.Test.Place;
        return $"{place.Source.Path}({place.Source.Position(place.Span.Start).Line}): test `{failed.Test.Name}`: {failed.Message}";
    }
}
