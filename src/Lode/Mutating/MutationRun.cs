using System.Collections.Immutable;
using System.Diagnostics;
using Lode.Data;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>Changes the rules in small ways, one at a time, and asks the pack's tests whether they notice.</summary>
internal sealed class MutationRun
{
    /// <summary>A change can make a test or a rule slow; then it is left.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly PackBinding _binding;
    private readonly World _world;
    private readonly ImmutableArray<bool> _passes;
    private readonly Dictionary<int, RuleSurvey?> _surveys = [];
    private readonly Readers _index;
    private readonly Dictionary<Symbol, ImmutableArray<int>> _readers = [];
    private readonly CancellationToken _cancellation;

    private MutationRun(Pack pack, World world, CancellationToken cancellation)
    {
        (_binding, _world, _cancellation) = (PackBinding.Of(pack.Trees, pack.Functions), world, cancellation);
        _index = new(Pack);
        _passes = [.. new TestRunner(new InterpreterEngine(Pack), world).Run(progress: null, cancellation).Results.Select(r => r.Passed)];
    }

    private enum Fate
    {
        NoRules,
        Killed,
        Survived,
        TooSlow,
    }

    private Pack Pack => _binding.Pack;

    /// <summary>Tries every change.</summary>
    /// <param name="pack">A pack without errors.</param>
    /// <param name="world">Its data.</param>
    /// <param name="rule">Where given, only changes that can turn this rule's verdict.</param>
    /// <param name="time">Changes are tried for so long.</param>
    /// <param name="progress">Told how many of how many are done.</param>
    /// <param name="cancellation">Ends it.</param>
    public static MutationReport Run(
        Pack pack, World world, RuleSymbol? rule, TimeSpan time, Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        var run = new MutationRun(pack, world, cancellation);
        var watch = Stopwatch.StartNew();
        var mutants = Mutations.Of(run.Pack).Where(m => rule is null ? !run.Reading(m).IsEmpty : run.Reading(m).Any(r => run.Pack.Rules[r].Name == rule.Name)).ToList();
        var survivors = ImmutableArray.CreateBuilder<Survivor>();
        var (killed, left) = (0, 0);
        for (var i = 0; i < mutants.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(i, mutants.Count);
            if (watch.Elapsed > time)
            {
                left += mutants.Count - i;
                break;
            }

            var (fate, witness) = run.Try(mutants[i]);
            killed += fate == Fate.Killed ? 1 : 0;
            left += fate == Fate.TooSlow ? 1 : 0;
            if (fate == Fate.Survived)
            {
                survivors.Add(new(mutants[i], witness));
            }
        }

        return new(killed, survivors.ToImmutable(), left, run._passes.Count(passes => !passes));
    }

    private (Fate Fate, Witness? Witness) Try(Mutant mutant)
    {
        if (Changed(mutant) is not { } pack)
        {
            return (Fate.NoRules, null);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var world = mutant.Symbol is ParamSymbol ? WorldLoader.WithParams(pack, _world, ImmutableDictionary<string, string>.Empty) : _world;
            var engine = new InterpreterEngine(pack);
            return IsNoticed(mutant, new(engine, world), pack, limit.Token) ? (Fate.Killed, null) : (Fate.Survived, WitnessOf(mutant, new(engine, world), limit.Token));
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            return (Fate.TooSlow, null);
        }
    }

    /// <summary>The changed pack; null where it has no meaning.</summary>
    private Pack? Changed(Mutant mutant)
    {
        var tree = Parser.Parse(new(mutant.Place.Source.Path, mutant.Text));
        if (tree.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return null;
        }

        var pack = _binding.With(Pack.Trees.Select(t => t.Source.Path == tree.Source.Path ? tree : t)).Pack;
        return pack.HasErrors || pack.Rules.Length != Pack.Rules.Length || pack.Tests.Length != Pack.Tests.Length ? null : pack;
    }

    private bool IsNoticed(Mutant mutant, TestRunner runner, Pack pack, CancellationToken limit)
    {
        var readers = Reading(mutant).ToHashSet();
        return Enumerable.Range(0, pack.Tests.Length)
            .Any(i => _passes[i] && readers.Contains(Pack.Ordinal(Pack.Tests[i].Rule)) && !runner.Run(pack.Tests[i], limit).Passed);
    }

    /// <summary>The first row that is judged otherwise, by the changed rule itself if it is one.</summary>
    private Witness? WitnessOf(Mutant mutant, Surveyor mutated, CancellationToken limit)
    {
        foreach (var ordinal in Reading(mutant).OrderBy(r => Pack.Rules[r] == mutant.Symbol ? 0 : 1))
        {
            if (!_surveys.TryGetValue(ordinal, out var before))
            {
                _surveys[ordinal] = before = new Surveyor(new InterpreterEngine(Pack), _world).Survey(Pack.Rules[ordinal], false, null, default, _cancellation);
            }

            if (before is not null && mutated.Survey(mutated.Pack.Rules[ordinal], false, null, default, limit) is { } after
                && Enumerable.Range(0, before.Verdicts.Length).Where(row => before.Verdicts[row] != after.Verdicts[row]).Select(row => (int?)row).FirstOrDefault() is { } row)
            {
                return new(Pack.Rules[ordinal], _world.Tables[before.Rule.Entity.Ordinal].Keys[row], before.Verdicts[row], after.Verdicts[row]);
            }
        }

        return null;
    }

    private ImmutableArray<int> Reading(Mutant mutant)
    {
        if (!_readers.TryGetValue(mutant.Symbol, out var readers))
        {
            _readers[mutant.Symbol] = readers = [.. _index.Of(mutant.Symbol).Select(Pack.Ordinal).Order()];
        }

        return readers;
    }
}
