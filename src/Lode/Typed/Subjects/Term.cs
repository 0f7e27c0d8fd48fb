using System.Collections.Immutable;

namespace Lode;

/// <summary>One alternative of a rule's condition.</summary>
/// <param name="Rule">The rule's ordinal.</param>
/// <param name="Atoms">The tests that must all hold.</param>
/// <param name="Key">The value that one of its tests needs, by which it is looked up; null where it is asked of every subject.</param>
internal sealed record Term(int Rule, ImmutableArray<Atom> Atoms, (string Value, double Is)? Key)
{
    // A term stands once for each value that would do.
    private const int MostKeys = 8;

    /// <summary>The alternatives of all rules, those that the same key finds beside each other.</summary>
    public static ImmutableArray<Term> Of(IEnumerable<(int Rule, ImmutableArray<ImmutableArray<Atom>> Terms)> rules)
    {
        var all = rules.SelectMany(r => r.Terms.Select(atoms => (r.Rule, Atoms: atoms))).ToList();
        var points = all.SelectMany(t => t.Atoms).GroupBy(a => a.Value.Key, StringComparer.Ordinal)
            .ToDictionary(a => a.Key, a => a.SelectMany(atom => atom.Points).Distinct().Count(), StringComparer.Ordinal);
        return
        [
            .. all.SelectMany(t => Keyed(t.Rule, t.Atoms, points))
                .OrderBy(t => t.Key?.Value ?? "", StringComparer.Ordinal).ThenBy(t => t.Key?.Is ?? 0).ThenBy(t => t.Rule),
        ];
    }

    // The test that fewest of its value's kinds pass is asked first.
    private static IEnumerable<Term> Keyed(int rule, ImmutableArray<Atom> atoms, Dictionary<string, int> points)
    {
        var first = atoms.Where(a => a.Keys is { Length: > 0 and <= MostKeys } && a.WhenUnknown is null && a.Value is not FixedValue)
            .Where(a => 2 * a.Keys!.Length <= points[a.Value.Key] + 1)
            .MinBy(a => (double)a.Keys!.Length / (points[a.Value.Key] + 1));
        return first is null ? [new(rule, atoms, null)] : first.Keys!.Distinct().Select(key => new Term(rule, atoms, (first.Value.Key, key)));
    }
}
