using System.Collections.Immutable;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Editor;

/// <summary>What a rule says of one subject.</summary>
/// <param name="Key">The subject.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Message">Where it fires, the messages of its flags; else null.</param>
/// <param name="Missing">Where it is undetermined, the cells that left it open.</param>
public sealed record SubjectVerdict(string Key, Verdict Verdict, string? Message, ImmutableArray<string> Missing);

/// <summary>What a rule says of its subjects: those that fire first, then the undetermined, then the clear.</summary>
/// <param name="Survey">The counts.</param>
/// <param name="Subjects">The subjects, up to as many as are wanted.</param>
/// <param name="IsInForce">Whether the rule is in force; else nothing is judged.</param>
/// <param name="IsPartial">Whether time ran out before all was judged.</param>
public sealed record VerdictList(RuleSurvey Survey, ImmutableArray<SubjectVerdict> Subjects, bool IsInForce, bool IsPartial)
{
    private static readonly Verdict[] Order = [Verdict.Fires, Verdict.Undetermined, Verdict.Clear];

    /// <summary>Judges a rule; null where the data do not load. A rule that is not in force has no verdicts.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="rule">One of its rules.</param>
    /// <param name="most">How many subjects are wanted.</param>
    /// <param name="budget">Ends it early.</param>
    /// <param name="cancellation">Stops it.</param>
    public static VerdictList? Of(PackSnapshot pack, RuleSymbol rule, int most, CancellationToken budget, CancellationToken cancellation)
    {
        if (pack.World is not { } world)
        {
            return null;
        }

        var engine = new InterpreterEngine(pack.Bound);
        var table = world.Tables[rule.Entity.Ordinal];
        var survey = new Surveyor(engine, world).Survey(rule, withClauses: false, null, budget, cancellation) ?? new(rule, table.RowCount, [], []);
        var rows = Order.SelectMany(verdict => Enumerable.Range(0, survey.Verdicts.Length).Where(row => survey.Verdicts[row] == verdict)).Take(most);
        var subjects = ImmutableArray.CreateBuilder<SubjectVerdict>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellation);
        try
        {
            foreach (var row in rows)
            {
                subjects.Add(Of(survey.Verdicts[row] == Verdict.Clear ? null : engine.Detail(world, pack.Bound.Ordinal(rule), row, limit.Token), table.Keys[row]));
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(survey, subjects.ToImmutable(), IsInForce: true, IsPartial: true);
        }

        var isInForce = rule.InForce(world.Today);
        return new(survey, subjects.ToImmutable(), isInForce, isInForce && !survey.IsWhole);
    }

    private static SubjectVerdict Of(RuleOutcome? outcome, string key)
    {
        var messages = (outcome?.Effects ?? []).OfType<FlagEffect>().Select(flag => flag.Message).ToArray();
        return new(key, outcome?.Verdict ?? Verdict.Clear, messages.Length == 0 ? null : string.Join("; ", messages), outcome?.Missing ?? []);
    }
}
