using System.Runtime.CompilerServices;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Editor;

/// <summary>
/// What rules of a pack say of its data at one moment, as far as it is judged. What an edit cannot reach is the same rule as before the edit and keeps
/// its counts; all else is judged anew, so that no count is ever older than the text beside it.
/// </summary>
public sealed class LiveCounts
{
    private readonly PackSnapshot _pack;
    private readonly ConditionalWeakTable<RuleSymbol, Known> _surveys;
    private World? _world;
    private Surveyor? _surveyor;

    internal LiveCounts(PackSnapshot pack, LiveCounts? before) => (_pack, _surveys) = (pack, before?._surveys ?? []);

    private World? World => _world ??= _pack.World;

    /// <summary>What a rule says; null where it is not judged yet, or not in force, or the data do not load.</summary>
    public RuleSurvey? Of(RuleSymbol rule) => _surveys.TryGetValue(rule, out var known) && ReferenceEquals(known.World, World) ? known.Survey : null;

    /// <summary>What a rule says, judged now where it is not judged yet.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="budget">Ends the judging early.</param>
    /// <param name="cancellation">Stops it.</param>
    public RuleSurvey? Of(RuleSymbol rule, CancellationToken budget, CancellationToken cancellation)
    {
        Judge([rule], budget, cancellation);
        return Of(rule);
    }

    /// <summary>Judges rules of some files that are not judged yet, in the order of the files, until the time is up.</summary>
    /// <param name="files">The files, by their paths in the pack.</param>
    /// <param name="budget">Ends it early; the last rule then counts the subjects that were judged in time.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether anything is known that was not.</returns>
    public bool Judge(IEnumerable<string> files, CancellationToken budget, CancellationToken cancellation) =>
        Judge(files.SelectMany(file => _pack.Document(file) is { } document ? RulePlaces.In(document) : []), budget, cancellation);

    private bool Judge(IEnumerable<RuleSymbol> rules, CancellationToken budget, CancellationToken cancellation)
    {
        var any = false;
        foreach (var rule in rules.Where(rule => Of(rule) is not { IsWhole: true }))
        {
            if (budget.IsCancellationRequested || World is not { } world)
            {
                break;
            }

            _surveyor ??= new(new InterpreterEngine(_pack.Bound), world);
            if (_surveyor.Survey(rule, withClauses: true, Of(rule), budget, cancellation) is { } survey && survey.Verdicts.Length >= (Of(rule)?.Verdicts.Length ?? 0))
            {
                _surveys.AddOrUpdate(rule, new(world, survey));
                any = true;
            }
        }

        return any;
    }

    /// <summary>A survey, and the data that it is of.</summary>
    private sealed record Known(World World, RuleSurvey Survey);
}
