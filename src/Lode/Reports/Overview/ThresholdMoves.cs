using System.Collections.Immutable;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Moves each param a little down and up from where it lies, as <see cref="Sweep"/> does over a range.</summary>
internal sealed class ThresholdMoves(Pack pack, World world, OverviewLimits limits, CancellationToken cancellation)
{
    private const int StepsEachWay = 4;
    private const double PercentStep = 0.05;
    private const int DaysStep = 30;

    private static readonly ImmutableArray<int> Nice = [1, 2, 5, 10];

    private readonly Dictionary<EntitySymbol, SubjectSample> _samples = [];

    public ThresholdOverview Try(ImmutableArray<RuleSymbol> reported, IProgress<Doing>? progress)
    {
        // A few rules at a time over bounded rows: compiled rules would judge all that the pack has each time.
        var (readers, engine) = (new Readers(pack), new InterpreterEngine(pack));
        var (moved, unmoved, left) = (new List<Sweep>(), new List<ParamSymbol>(), new List<ParamSymbol>());
        var (spent, tried) = (0L, 0);
        foreach (var param in pack.Params.Where(p => p.Type is NumberType or DateType))
        {
            progress?.Report(new("Moving thresholds", (double)param.Ordinal / pack.Params.Length));
            ImmutableArray<RuleSymbol> rules = [.. readers.Of(param).Where(reported.Contains).OrderByDescending(r => r.Severity).ThenBy(r => r.Name, StringComparer.Ordinal)];
            var values = Values(param);
            if (rules.IsEmpty || values.Length < 2)
            {
                continue;
            }

            var cost = values.Length * rules.Sum(r => Tried(r.Entity).Rows.Length * RuleCost.Of(r, world));
            if (tried >= limits.Params || spent + cost > limits.MovedVerdicts)
            {
                left.Add(param);
                continue;
            }

            (spent, tried) = (spent + cost, tried + 1);
            var sweep = Sweep.Run(world, param, values, rules, engine, entity => Tried(entity).Rows, null, cancellation);
            ImmutableArray<SweptRule> changing = [.. sweep.Rules.Where(Changes)];
            if (changing.IsEmpty)
            {
                unmoved.Add(param);
            }
            else
            {
                moved.Add(sweep with { Rules = changing });
            }
        }

        return new([.. moved], [.. unmoved], [.. left], [.. _samples.Values.Where(s => s.IsPart).OrderBy(s => s.Entity.Ordinal)]);
    }

    /// <summary>The subjects on which thresholds are tried.</summary>
    private SubjectSample Tried(EntitySymbol entity)
    {
        if (!_samples.TryGetValue(entity, out var sample))
        {
            _samples[entity] = sample = SubjectSample.Of(entity, world.Tables[entity.Ordinal].RowCount, limits.MovedSubjects);
        }

        return sample;
    }

    private static bool Changes(SweptRule rule) => rule.Fires.Distinct().Skip(1).Any() || rule.Undetermined.Distinct().Skip(1).Any();

    /// <summary>The value now with some on both sides of it; none where it is unknown.</summary>
    private ImmutableArray<double> Values(ParamSymbol param)
    {
        var now = ((NumberColumn)world.Params.Columns[param.Ordinal]).Values[0];
        if (double.IsNaN(now))
        {
            return [];
        }

        // A share stays between nothing and all, and what is positive stays positive.
        var (step, least, greatest) = param.Type switch
        {
            DateType => (DaysStep, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
            NumberType { IsPercent: true } => (PercentStep, Math.Min(0, now), Math.Max(1, now)),
            _ => (Step(now), now >= 0 ? 0 : double.MinValue, double.MaxValue),
        };
        return [.. Enumerable.Range(-StepsEachWay, (2 * StepsEachWay) + 1).Select(i => Math.Round(now + (i * step), 12)).Where(v => v >= least && v <= greatest)];
    }

    /// <summary>About a tenth of a number: 1, 2 or 5 times a power of ten, whole where the number is.</summary>
    private static double Step(double now)
    {
        var size = Math.Max(Math.Abs(now) / 10, 1e-9);
        var power = Math.Pow(10, Math.Floor(Math.Log10(size)));
        var nice = Nice.Select(n => n * power).First(n => n >= size - 1e-12);
        return now == Math.Floor(now) ? Math.Max(1, nice) : nice;
    }
}
