using Lode.Editor;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>The tests of rules: which there are, and how they end.</summary>
internal static class TestsFeature
{
    public static Feature Feature => new(
        null, null,
        Route.Of("lode/tests", EvaluationJson.Default.TestsParams, EvaluationJson.Default.TestItemArray, List),
        Route.Of("lode/runTests", EvaluationJson.Default.RunTestsParams, EvaluationJson.Default.TestResultItemArray, Run) with { IsLong = true });

    /// <summary>What the editor calls a test.</summary>
    public static string Id(TestCase test, PackSnapshot pack, Reading reading) => $"{reading.To.Uri(pack, test.File)}#{test.Id}";

    private static TestItem[] List(TestsParams given, Reading reading) =>
    [
        .. from found in Tests(given.TextDocument, reading)
           let source = found.Pack.Document(found.Test.File)!.Source
           select new TestItem(
               Id(found.Test, found.Pack, reading), found.Test.Label, found.Test.Rule, reading.To.Uri(found.Pack, found.Test.File), reading.To.Positions.Range(source, found.Test.Span)),
    ];

    private static TestResultItem[] Run(RunTestsParams given, Reading reading)
    {
        var wanted = given.Ids?.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from found in Tests(given.TextDocument, reading)
               where wanted is null || wanted.Contains(Id(found.Test, found.Pack, reading))
               group found.Test by found.Pack into pack
               from outcome in TestRun.Of(pack.Key, pack, reading.Cancellation)
               select Result(outcome, pack.Key, reading),
        ];
    }

    private static TestResultItem Result(TestOutcome outcome, PackSnapshot pack, Reading reading)
    {
        reading.Cancellation.ThrowIfCancellationRequested();
        TextSpan? place = outcome.State == TestState.Passed ? null : outcome.Test.ExpectSpan ?? outcome.Test.Span;
        return new(
            Id(outcome.Test, pack, reading), outcome.State.ToString().ToLowerInvariant(), outcome.Message, outcome.Expected, outcome.Actual, reading.To.Uri(pack, outcome.Test.File),
            place is { } span ? reading.To.Positions.Range(pack.Document(outcome.Test.File)!.Source, span) : null);
    }

    private static IEnumerable<(PackSnapshot Pack, TestCase Test)> Tests(TextDocumentIdentifier? id, Reading reading) => id is not null
        ? reading.Document(id) is var document ? TestCase.Of(document).Select(test => (document.Pack, test)) : []
        : reading.Workspace.Packs.SelectMany(pack => TestCase.Of(pack).Select(test => (pack, test)));
}
