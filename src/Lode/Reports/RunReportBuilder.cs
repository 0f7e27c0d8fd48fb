using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Judges a world and makes the report of it.</summary>
internal static class RunReportBuilder
{
    /// <summary>Judges every subject; results are made when they are read.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="world">The data.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="reported">Whether a rule is reported; the others are judged too, for those that rest on them.</param>
    /// <param name="cancellation">Stops the judging.</param>
    public static RunReport Build(Pack pack, World world, IRuleEngine engine, Func<RuleSymbol, bool> reported, CancellationToken cancellation = default)
    {
        var verdicts = engine.Judge(world, cancellation);
        var rules = pack.Rules.Where(reported).OrderBy(r => r.Entity.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).ToImmutableArray();
        var judged = rules.Where(r => verdicts[r.Ordinal] is not null).GroupBy(r => r.Entity).ToImmutableArray();
        return new(
            world.Today,
            [.. rules.Select(r => Summary(r, verdicts[r.Ordinal]))],
            judged.SelectMany(group => Results(world, engine, verdicts, group.Key, [.. group], cancellation)),
            judged.SelectMany(group => Lines(world, engine, verdicts, group.Key, [.. group], cancellation)))
        {
            Judged = verdicts,
        };
    }

    private static RuleSummary Summary(RuleSymbol rule, RuleVerdicts? verdicts)
    {
        if (verdicts is null)
        {
            return new(rule, false, 0, 0, 0);
        }

        var (fires, undetermined) = (verdicts.Fires.Count(), verdicts.Undetermined.Count());
        return new(rule, true, fires, verdicts.Fires.Length - fires - undetermined, undetermined);
    }

    private static IEnumerable<VerdictLine> Lines(
        World world, IRuleEngine engine, ImmutableArray<RuleVerdicts?> verdicts, EntitySymbol entity, ImmutableArray<RuleSymbol> rules, CancellationToken cancellation)
    {
        var table = world.Tables[entity.Ordinal];
        for (var row = 0; row < table.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var rule in rules)
            {
                var verdict = verdicts[rule.Ordinal]![row];
                yield return new(entity, table.Keys[row], rule, verdict, verdict == Verdict.Undetermined ? Missing(engine, world, rule, row) : []);
            }
        }
    }

    private static IEnumerable<SubjectResult> Results(
        World world, IRuleEngine engine, ImmutableArray<RuleVerdicts?> verdicts, EntitySymbol entity, ImmutableArray<RuleSymbol> rules, CancellationToken cancellation)
    {
        var table = world.Tables[entity.Ordinal];
        for (var row = 0; row < table.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Result(world, engine, verdicts, entity, rules, row) is { } result)
            {
                yield return result;
            }
        }
    }

    /// <summary>What some rules say of a row; null where all of them are clear.</summary>
    internal static SubjectResult? Result(
        World world, IRuleEngine engine, ImmutableArray<RuleVerdicts?> verdicts, EntitySymbol entity, ImmutableArray<RuleSymbol> rules, int row)
    {
        var open = rules.Where(r => verdicts[r.Ordinal]![row] != Verdict.Clear).OrderBy(r => r.Ordinal).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var book = new ScoreBook(world);
        var (flags, actions, undetermined, tags) = (new List<FlagResult>(), new List<ActionResult>(), new List<UndeterminedResult>(), new List<string>());
        foreach (var rule in open)
        {
            if (verdicts[rule.Ordinal]![row] == Verdict.Undetermined)
            {
                book.MayAdd(PackShapes.ScoresOf(rule));
                undetermined.Add(new(rule, Missing(engine, world, rule, row)));
                continue;
            }

            foreach (var effect in engine.Detail(world, rule.Ordinal, row)!.Effects)
            {
                switch (effect)
                {
                    case FlagEffect flag:
                        flags.Add(new(rule, flag.Message));
                        break;
                    case ScoreEffect score:
                        book.Add(score);
                        break;
                    case TagEffect tag:
                        tags.Add(tag.Tag);
                        break;
                    case ActionEffect action:
                        actions.Add(new(rule, action.Action, action.Arguments));
                        break;
                }
            }
        }

        return new(entity, world.Tables[entity.Ordinal].Keys[row], book.Unnamed, book.Named, [.. tags.Distinct(StringComparer.Ordinal)],
            [.. flags.OrderByDescending(f => f.Rule.Severity).ThenBy(f => f.Rule.Name, StringComparer.Ordinal)], [.. actions],
            [.. undetermined.OrderBy(u => u.Rule.Name, StringComparer.Ordinal)]);
    }

    private static ImmutableArray<string> Missing(IRuleEngine engine, World world, RuleSymbol rule, int row) =>
        engine.Detail(world, rule.Ordinal, row)?.Missing ?? [];
}
