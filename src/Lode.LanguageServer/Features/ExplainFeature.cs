using Lode.Editor;
using Lode.Interpreter;

namespace Lode.LanguageServer;

/// <summary>Why a rule says what it says of one subject, and what would turn it.</summary>
internal static class ExplainFeature
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public static Feature Feature => new(null, null, Route.Of("lode/explain", EvaluationJson.Default.ExplainParams, EvaluationJson.Default.ExplainResult, Answer) with { IsLong = true });

    private static ExplainResult? Answer(ExplainParams given, Reading on)
    {
        var pack = on.Document(given.TextDocument).Pack;
        using var budget = new CancellationTokenSource(Time);
        return Explaining.Of(pack, given.Rule, given.Key, budget.Token, on.Cancellation) is not { } why ? null : new(
            why.Rule, why.Key, why.Verdict?.ToString().ToLowerInvariant(), [Node(why.Condition, pack, on)],
            [.. why.Flips.Select(flip => $"{flip.Cell}: {flip.From} → {flip.To}, then {flip.Outcome}")]);
    }

    private static ExplainNode Node(ExplanationNode node, PackSnapshot pack, Reading on)
    {
        var location = node.Place is { } place ? on.To.Location(pack, place) : null;
        return new(
            node.Text, node.Value, node.Truth == Truth.None ? null : node.Truth.ToString().ToLowerInvariant(), node.Margin, node.Note,
            location?.Range, location?.Uri, [.. node.Children.Select(child => Node(child, pack, on))]);
    }
}
