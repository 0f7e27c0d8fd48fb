using System.Collections.Immutable;
using System.Numerics;
using Lode.Runtime;

namespace Lode;

/// <summary>
/// What every rule says of one object: room that is made once and used for object after object, so that deciding allocates nothing. For one thread.
/// </summary>
public sealed class VerdictSet
{
    private readonly ulong[] _fires;
    private readonly ulong[] _undetermined;
    private readonly double[] _kept;
    private bool[] _judged;
    private SubjectProgram? _program;

    internal VerdictSet(ImmutableArray<RuleInfo> rules, int keptCells = 0)
    {
        Rules = rules;
        _kept = new double[keptCells];
        _fires = new ulong[(rules.Length + 63) / 64];
        _undetermined = new ulong[_fires.Length];
        _judged = new bool[rules.Length];
    }

    /// <summary>The rules, in the order of the verdicts.</summary>
    public ImmutableArray<RuleInfo> Rules { get; }

    /// <summary>A bit for each rule, the first in the lowest: whether it fires.</summary>
    public ReadOnlySpan<ulong> Fires => _fires;

    /// <summary>A bit for each rule: whether the data do not decide it. It fires on no such object.</summary>
    public ReadOnlySpan<ulong> Undetermined => _undetermined;

    /// <summary>How many alternatives of conditions were looked at.</summary>
    internal int TermsLookedAt { get; private set; }

    /// <summary>What a rule says, by its place among <see cref="Rules"/>; null where it is not in force, or judges something else.</summary>
    public Verdict? this[int rule] => !_judged[rule] ? null : Has(_fires, rule) ? Verdict.Fires : Has(_undetermined, rule) ? Verdict.Undetermined : Verdict.Clear;

    /// <summary>What a rule says, by its name; null where there is none, or where it is not in force, or judges something else.</summary>
    public Verdict? this[string rule]
    {
        get
        {
            for (var i = 0; i < Rules.Length; i++)
            {
                if (Rules[i].Name == rule)
                {
                    return this[i];
                }
            }

            return null;
        }
    }

    /// <summary>How many rules say so.</summary>
    public int Count(Verdict verdict)
    {
        var (fires, open) = (Bits(_fires), Bits(_undetermined));
        return verdict switch
        {
            Verdict.Fires => fires,
            Verdict.Undetermined => open,
            _ => _judged.AsSpan().Count(true) - fires - open,
        };
    }

    /// <summary>
    /// What the clauses of a rule say of the object, in the order written, for room that keeps them. Clauses that say the same of every object are left out; so
    /// are all of a rule that does more than test single values, which `Explain` explains.
    /// </summary>
    /// <param name="rule">Its place among <see cref="Rules"/>.</param>
    /// <exception cref="InvalidOperationException">The room was made without keeping clauses.</exception>
    public ImmutableArray<ClauseVerdict> Clauses(int rule) =>
        _kept.Length == 0 ? throw new InvalidOperationException("These verdicts were made without keeping clauses.")
        : _program?.AtomsOf.TryGetValue(rule, out var atoms) == true ? [.. atoms.Select(Clause)]
        : [];

    internal void Clear(bool[] judged)
    {
        Array.Clear(_fires);
        Array.Clear(_undetermined);
        _judged = judged;
    }

    internal void Set(int rule, Verdict verdict)
    {
        _fires[rule >> 6] |= verdict == Verdict.Fires ? 1UL << (rule & 63) : 0;
        _undetermined[rule >> 6] |= verdict == Verdict.Undetermined ? 1UL << (rule & 63) : 0;
    }

    internal void Decide(SubjectRun run, ReadOnlySpan<double> cells)
    {
        run.Decide(cells, _fires, _undetermined);
        TermsLookedAt = run.TermsLookedAt;

        // What a clause says follows from the cells, which are fewer than clauses.
        _program = run.Program;
        cells[.._kept.Length].CopyTo(_kept);
    }

    private ClauseVerdict Clause(Atom atom)
    {
        var value = atom.Value.Of(_kept);
        bool? holds = atom.Holds(value, mayBe: false) ? true : atom.Holds(value, mayBe: true) ? null : false;
        return new(atom.Written!.Text, holds is { } known ? known != atom.Written.IsNegated : null);
    }

    private static bool Has(ulong[] words, int rule) => (words[rule >> 6] >> (rule & 63) & 1) != 0;

    private static int Bits(ulong[] words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
