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

    /// <summary>Rows that an aggregate looks at in about the time of a verdict without one; most find theirs by an index.</summary>
    private const int RowsInATurn = 500;

    private static readonly ImmutableArray<int> Nice = [1, 2, 5, 10];

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

            var cost = values.Length * rules.Sum(Cost);
            if (tried >= limits.Params || spent + cost > limits.MovedVerdicts)
            {
                left.Add(param);
                continue;
            }

            (spent, tried) = (spent + cost, tried + 1);
            var sweep = Sweep.Run(world, param, values, rules, engine, null, cancellation);
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

        return new([.. moved], [.. unmoved], [.. left]);
    }

    /// <summary>What judging all subjects costs, in verdicts that look at their own row alone: a rule that ranges over rows looks at many.</summary>
    private long Cost(RuleSymbol rule) => world.Tables[rule.Entity.Ordinal].RowCount * (1 + (Ranged(rule.Condition, []) / RowsInATurn));

    /// <summary>How many rows there are to range over, in an expression and the defines that it uses.</summary>
    private long Ranged(BoundExpression expression, HashSet<DefineSymbol> seen) => expression.DescendantsAndSelf().Sum(node => node switch
    {
        BoundRows rows => world.Tables[rows.Entity.Ordinal].RowCount,
        BoundDefine { Define: var define } when seen.Add(define) => Ranged(define.Body, seen),
        _ => 0,
    });

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
