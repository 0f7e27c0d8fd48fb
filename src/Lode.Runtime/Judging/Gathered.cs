using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>What all rules say of one row, gathered for the host.</summary>
/// <param name="Verdicts">The rules in force and what each says, in their order.</param>
/// <param name="Score">The score without a name.</param>
/// <param name="Scores">The named scores to which a rule added or could add.</param>
/// <param name="Tags">The tags, each once.</param>
/// <param name="Flags">The flags by the rule's ordinal, in their order.</param>
/// <param name="Actions">The actions that the host is asked for.</param>
/// <param name="Undetermined">The rules that the data do not decide, by name.</param>
internal sealed record Gathered(
    ImmutableArray<RuleVerdict> Verdicts, ScoreTotal Score, ImmutableSortedDictionary<string, ScoreTotal> Scores, ImmutableArray<string> Tags,
    ImmutableArray<(int Rule, string Message)> Flags, ImmutableArray<RequestedAction> Actions, ImmutableArray<OpenRule> Undetermined)
{
    /// <summary>Gathers the outcomes of one row.</summary>
    /// <param name="world">The world.</param>
    /// <param name="outcomes">By the rule's ordinal; null for rules that say nothing.</param>
    /// <param name="ruleOf">The name of a rule and the scores that it may add to.</param>
    public static Gathered Of(World world, ImmutableArray<RuleOutcome?> outcomes, Func<int, (string Name, IEnumerable<ScoreShape> Scores)> ruleOf)
    {
        var book = new ScoreBook(world);
        var (flags, actions, open, tags) = (new List<(int, string)>(), new List<RequestedAction>(), new List<OpenRule>(), new List<string>());
        var verdicts = ImmutableArray.CreateBuilder<RuleVerdict>();
        foreach (var (ordinal, outcome) in outcomes.Index())
        {
            if (outcome is null)
            {
                continue;
            }

            var rule = ruleOf(ordinal);
            verdicts.Add(new(rule.Name, outcome.Verdict));
            if (outcome.Verdict == Verdict.Undetermined)
            {
                book.MayAdd(rule.Scores);
                open.Add(new(rule.Name, outcome.Missing));
            }

            foreach (var effect in outcome.Effects)
            {
                switch (effect)
                {
                    case FlagEffect flag:
                        flags.Add((ordinal, flag.Message));
                        break;
                    case ScoreEffect score:
                        book.Add(score);
                        break;
                    case TagEffect tag:
                        tags.Add(tag.Tag);
                        break;
                    case ActionEffect action:
                        actions.Add(new(rule.Name, action.Action, action.Arguments));
                        break;
                }
            }
        }

        return new(
            verdicts.DrainToImmutable(), book.Unnamed,
            book.Named.ToImmutableSortedDictionary(n => n.Name, n => n.Total, StringComparer.Ordinal), [.. tags.Distinct(StringComparer.Ordinal)],
            [.. flags], [.. actions], [.. open.OrderBy(o => o.Rule, StringComparer.Ordinal)]);
    }
}
