using Lode.Editor;
using Lode.Runtime;

namespace Lode.LanguageServer;

/// <summary>The subjects on which a rule fires, is clear or is undetermined.</summary>
internal static class VerdictsFeature
{
    private const int Most = 2000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static Feature Feature => new(null, null, Route.Of("lode/verdicts", ProtocolJson.Default.PositionParams, EvaluationJson.Default.VerdictsResult, Answer) with { IsLong = true });

    private static VerdictsResult? Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        if (RulePlaces.At(document, offset) is not { } rule)
        {
            return null;
        }

        using var budget = new CancellationTokenSource(Time);
        return VerdictList.Of(document.Pack, rule, Most, budget.Token, on.Cancellation) is not { } list ? null : new(
            rule.Name, rule.Title, rule.Severity.ToString().ToLowerInvariant(), on.To.Positions.Range(document.Source, rule.Syntax.Span), list.IsInForce,
            list.Survey.Subjects, list.Survey.Count(Verdict.Fires), list.Survey.Count(Verdict.Clear), list.Survey.Count(Verdict.Undetermined),
            [.. list.Subjects.Select(s => new SubjectItem(s.Key, s.Verdict.ToString().ToLowerInvariant(), s.Message, [.. s.Missing]))],
            list.Survey.Verdicts.Length - list.Subjects.Length, list.IsPartial);
    }
}
