using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary><c>total_score</c>: what the rules that fired add up to; a range while a rule that could add is undetermined.</summary>
internal static class Scores
{
    /// <summary>The score so far of a row.</summary>
    public static Value Total(Judgement judgement, Row row, BoundTotalScore score)
    {
        var (low, high) = (0.0, 0.0);
        var missing = MissingCells.None;
        var open = false;
        foreach (var rule in score.Contributors)
        {
            var verdict = judgement.Verdict(rule, row);
            if (verdict == Value.False)
            {
                continue;
            }

            missing = missing.Then(verdict.Missing);
            var sum = 0.0;
            foreach (var amount in rule.Actions.OfType<BoundScore>().Where(s => s.Target == score.Target))
            {
                var value = judgement.Frame(row).Evaluate(amount.Amount);
                missing = missing.Then(value.Missing);
                open |= value is not NumberValue;
                sum += value is NumberValue number ? number.Number : 0;
            }

            // Of an undetermined rule either all its amounts count or none.
            low += verdict.IsKnown ? sum : Math.Min(sum, 0);
            high += verdict.IsKnown ? sum : Math.Max(sum, 0);
        }

        return open || !double.IsFinite(low) || !double.IsFinite(high) ? new UnknownValue(missing) : Value.Range(low, high, missing);
    }
}
