using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Lode.Runtime;

namespace Lode;

/// <summary>What a service can be watched by: activities and instruments, named as OpenTelemetry names its own. They cost nothing while nobody listens.</summary>
public static class LodeTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Lode";

    internal const string Outcome = "lode.reload.outcome";
    private const string Entity = "lode.entity";
    private const string Rule = "lode.rule";
    private const string VerdictIs = "lode.verdict";

    /// <summary>So many rules have series of their own; those beyond share one, for rules come and go while a service runs.</summary>
    private const int MostRules = 500;
    private const string OtherRule = "_OTHER";

    private static readonly Meter Instruments = new(Name);
    private static readonly ConcurrentDictionary<string, string> Rules = new(StringComparer.Ordinal);

    private static readonly Histogram<double> Duration = Instruments.CreateHistogram(
        "lode.judge.duration", "s", "How long one call that judges takes.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.00001, 0.00005, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5] });

    private static readonly Counter<long> Verdicts = Instruments.CreateCounter<long>("lode.verdicts", "{verdict}", "Verdicts, by rule.");

    private static readonly Counter<long> Decisions = Instruments.CreateCounter<long>("lode.decisions", "{object}", "Objects of which verdicts alone were asked.");

    private static readonly Counter<long> Reloads = Instruments.CreateCounter<long>("lode.reloads", "{reload}", "Attempts to put rules in force, by how they ended.");

    private static readonly Counter<long> Failures = Instruments.CreateCounter<long>("lode.function.failures", "{failure}", "Functions of the host that threw, by function.");

    internal static ActivitySource Activities { get; } = new(Name);

    internal static string OutcomeOf(ReloadResult result) => result.Accepted ? "accepted" : "refused";

    internal static void Count(ReloadResult result) => Reloads.Add(1, new KeyValuePair<string, object?>(Outcome, OutcomeOf(result)));

    internal static void Count(FunctionFailure failure) => Failures.Add(1, new KeyValuePair<string, object?>("lode.function", failure.Function));

    /// <summary>Verdicts alone are asked of an object: it is counted, no more, and without an allocation.</summary>
    internal static void CountDecision(string entity) => Decisions.Add(1, new KeyValuePair<string, object?>(Entity, entity));

    /// <summary>Begins a call that judges.</summary>
    internal static Call Begin(string entity) => new(Activities.StartActivity("lode.judge"), entity, Duration.Enabled ? Stopwatch.GetTimestamp() : 0);

    private static void Count(Judgement judgement)
    {
        foreach (var verdict in judgement.Verdicts)
        {
            Verdicts.Add(1, new(Rule, Bounded(verdict.Rule)), new(VerdictIs, Word(verdict.Verdict)));
        }
    }

    private static string Bounded(string rule) =>
        Rules.TryGetValue(rule, out var known) ? known : Rules.Count < MostRules ? Rules.GetOrAdd(rule, rule) : OtherRule;

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Fires => "fires",
        Verdict.Clear => "clear",
        _ => "undetermined",
    };

    /// <summary>A call under way.</summary>
    internal readonly struct Call(Activity? activity, string entity, long start) : IDisposable
    {
        public void Judged(IReadOnlyList<Judgement> judgements)
        {
            activity?.SetTag(Entity, entity).SetTag("lode.subjects", judgements.Count);
            if (Verdicts.Enabled)
            {
                foreach (var judgement in judgements)
                {
                    Count(judgement);
                }
            }
        }

        public void Dispose()
        {
            if (start != 0)
            {
                Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>(Entity, entity));
            }

            activity?.Dispose();
        }
    }
}
