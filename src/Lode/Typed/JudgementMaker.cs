using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>What the rules say of one row, gathered for the host.</summary>
internal static class JudgementMaker
{
    public static Judgement Make(Pack pack, World world, EntitySymbol entity, ImmutableArray<RuleOutcome?> outcomes, int row)
    {
        var book = new ScoreBook(world);
        var (flags, actions, open, tags) = (new List<Flag>(), new List<RequestedAction>(), new List<OpenRule>(), new List<string>());
        var verdicts = ImmutableArray.CreateBuilder<RuleVerdict>();
        foreach (var rule in pack.Rules)
        {
            if (outcomes[rule.Ordinal] is not { } outcome)
            {
                continue;
            }

            verdicts.Add(new(rule.Name, outcome.Verdict));
            if (outcome.Verdict == Verdict.Undetermined)
            {
                book.MayAdd(rule);
                open.Add(new(rule.Name, outcome.Missing));
            }

            foreach (var effect in outcome.Effects)
            {
                switch (effect)
                {
                    case FlagEffect flag:
                        flags.Add(new(rule.Name, rule.Severity, flag.Message));
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
            world.Tables[entity.Ordinal].Keys[row], verdicts.DrainToImmutable(), book.Unnamed,
            book.Named.ToImmutableSortedDictionary(n => n.Name, n => n.Total, StringComparer.Ordinal), [.. tags.Distinct(StringComparer.Ordinal)],
            [.. flags.OrderByDescending(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal)], [.. actions],
            [.. open.OrderBy(o => o.Rule, StringComparer.Ordinal)]);
    }
}
