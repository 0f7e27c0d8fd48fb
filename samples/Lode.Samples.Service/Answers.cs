namespace Lode.Samples;

/// <summary>What the rules say of a deal, and which generation of them said it.</summary>
public sealed record JudgementAnswer(
    string Key, long Generation, double Score, IReadOnlyList<FlagAnswer> Flags, IReadOnlyList<string> Tags, IReadOnlyList<OpenAnswer> Undetermined,
    IReadOnlyDictionary<string, string> Verdicts)
{
    public static JudgementAnswer Of(Judgement judgement, long generation) => new(
        judgement.Key, generation, judgement.Score.Sum, [.. judgement.Flags.Select(f => new FlagAnswer(f.Rule, $"{f.Severity}", f.Message))], judgement.Tags,
        [.. judgement.Undetermined.Select(o => new OpenAnswer(o.Rule, o.Missing))], judgement.Verdicts.ToDictionary(v => v.Rule, v => $"{v.Verdict}"));
}

/// <summary>A flag.</summary>
public sealed record FlagAnswer(string Rule, string Severity, string Message);

/// <summary>A rule that is not decided, for want of these cells.</summary>
public sealed record OpenAnswer(string Rule, IReadOnlyList<string> Missing);

/// <summary>Why a rule says what it says.</summary>
public sealed record ExplanationAnswer(string Rule, string Key, string? Verdict, IReadOnlyList<string> Missing, PartAnswer Condition, IReadOnlyList<FlipAnswer> Flips)
{
    public static ExplanationAnswer Of(Explanation why) => new(
        why.Rule, why.Key, why.Verdict?.ToString(), why.Missing, PartAnswer.Of(why.Condition),
        [.. why.Flips.Select(f => new FlipAnswer(f.Cell, f.From, f.To, $"{f.Verdict}"))]);
}

/// <summary>A part of a condition.</summary>
public sealed record PartAnswer(string Text, string Value, string? Margin, IReadOnlyList<PartAnswer> Parts)
{
    public static PartAnswer Of(ExplanationNode node) => new(node.Text, node.Value, node.Margin, [.. node.Children.Select(Of)]);
}

/// <summary>A change of one cell that would turn the verdict.</summary>
public sealed record FlipAnswer(string Cell, string From, string To, string Verdict);

/// <summary>What became of a reload; why a set was refused stands in the service's log, not here.</summary>
public sealed record ReloadAnswer(bool Accepted, long Generation, int Reasons);
