using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>
/// The rules of an entity in one world, made ready to decide one subject without allocation. Alternatives of all rules stand side by side as bits; each
/// value of the subject has a row of them, and what is left of all rows is what holds. Alternatives that need one value are found by it.
/// </summary>
internal sealed class SubjectProgram
{
    /// <summary>Terms that are looked at together, in words.</summary>
    public const int Block = 4;

    private readonly Dictionary<string, int> _texts;

    private SubjectProgram(World world, ImmutableArray<Term> terms, Dictionary<string, int> texts)
    {
        (World, Terms, _texts) = (world, terms, texts);
        var words = Math.Max(1, (terms.Length + 64 * Block - 1) / (64 * Block)) * Block;
        var tests = terms.SelectMany((t, i) => t.Atoms.Select(atom => (Term: i, Atom: atom))).GroupBy(t => t.Atom.Value.Key, StringComparer.Ordinal).ToList();
        var rows = new List<ulong>();
        Slots = [.. tests.Select(t => new Slot(t.First().Atom.Value, [.. t], rows))];
        Rows = [.. rows];
        Touched = [.. Enumerable.Range(0, words / Block).Select(block => SlotsOf(tests, block))];
        RuleOf = [.. terms.Select(t => t.Rule)];
        var places = tests.Index().ToDictionary(t => t.Item.Key, t => t.Index, StringComparer.Ordinal);
        Coarse = new ulong[words];
        CoarseAtoms = [.. terms.Select((t, i) => CoarseOf(t, i, places))];
        Index = [.. terms.Select((t, i) => (t.Key, Place: i)).Where(t => t.Key is not null).GroupBy(t => t.Key!.Value.Value, StringComparer.Ordinal)
            .Select(t => new TermIndex(places[t.Key], Slots[places[t.Key]], [.. t.Select(term => (term.Key!.Value.Is, term.Place))]))];
        Always = terms.Count(t => t.Key is null);
    }

    /// <summary>The world whose rules these are.</summary>
    public World World { get; }

    /// <summary>The alternatives by their place.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>The values that are tested.</summary>
    public Slot[] Slots { get; }

    /// <summary>The rows of all slots.</summary>
    public ulong[] Rows { get; }

    /// <summary>By block, the slots that some of its terms test.</summary>
    public int[][] Touched { get; }

    /// <summary>By term, its rule.</summary>
    public int[] RuleOf { get; }

    /// <summary>The terms whose rows may say too much.</summary>
    public ulong[] Coarse { get; }

    /// <summary>By term, its tests whose rows may say too much, and their slots.</summary>
    public (int Slot, Atom Atom)[][] CoarseAtoms { get; }

    /// <summary>Where the terms are that a value finds.</summary>
    public TermIndex[] Index { get; }

    /// <summary>How many terms, the first ones, are asked of every subject.</summary>
    public int Always { get; }

    /// <summary>The rules that are no tests of single values, and are judged as ever.</summary>
    public ImmutableArray<int> Rest { get; private init; }

    /// <summary>By the rule's ordinal, its tests in the order written.</summary>
    public required IReadOnlyDictionary<int, ImmutableArray<Atom>> AtomsOf { get; init; }

    /// <summary>By the rule's ordinal, whether it judges this entity on the world's day.</summary>
    public required bool[] Judges { get; init; }

    /// <summary>The fields that are read.</summary>
    public required ImmutableArray<FieldSymbol> Reads { get; init; }

    /// <summary>The code of a subject's text; of those that no rule names, one that equals none.</summary>
    public int Text(string text) => _texts.GetValueOrDefault(text, int.MaxValue);

    /// <summary>Makes the rules of an entity ready.</summary>
    public static SubjectProgram Of(Pack pack, World world, EntitySymbol entity)
    {
        var values = new ValueBuilder(world, entity);
        var builder = new TermBuilder(world, values);
        var rules = pack.Rules.Index().Where(r => r.Item.Entity == entity && r.Item.InForce(world.Today))
            .Select(r => (Rule: r.Index, Terms: builder.Of(r.Item))).ToList();
        var terms = Term.Of(rules.Where(r => r.Terms is not null).Select(r => (r.Rule, r.Terms!.Value)));
        var judges = new bool[pack.Rules.Length];
        rules.ForEach(r => judges[r.Rule] = true);
        return new(world, terms, values.Texts)
        {
            AtomsOf = rules.Where(r => r.Terms is not null)
                .ToDictionary(r => r.Rule, r => r.Terms!.Value.SelectMany(t => t).Distinct(ReferenceEqualityComparer.Instance).Cast<Atom>().ToImmutableArray()),
            Judges = judges,
            Rest = [.. rules.Where(r => r.Terms is null).Select(r => r.Rule)],
            Reads = [.. entity.Fields.Where(f => f.Type is not SetType && values.Reads.Contains(f.Ordinal))],
        };
    }

    private static int[] SlotsOf(List<IGrouping<string, (int Term, Atom Atom)>> tests, int block) =>
        [.. tests.Index().Where(t => t.Item.Any(test => test.Term / (64 * Block) == block)).Select(t => t.Index)];

    private (int Slot, Atom Atom)[] CoarseOf(Term term, int place, Dictionary<string, int> places)
    {
        (int Slot, Atom Atom)[] coarse = [.. term.Atoms.Select(a => (places[a.Value.Key], a)).Where(a => Slots[a.Item1].IsCoarse)];
        Coarse[place >> 6] |= coarse.Length == 0 ? 0 : 1UL << (place & 63);
        return coarse;
    }
}
