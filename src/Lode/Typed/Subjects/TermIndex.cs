namespace Lode;

/// <summary>Where the terms stand that need a certain value.</summary>
internal sealed class TermIndex
{
    private readonly (int Start, int End)[] _places;

    /// <summary>An index.</summary>
    /// <param name="slotNumber">The number of the slot.</param>
    /// <param name="slot">The slot of the value.</param>
    /// <param name="terms">The value that each term needs, and the term's place; those of one value one behind the other.</param>
    public TermIndex(int slotNumber, Slot slot, IReadOnlyList<(double Is, int Place)> terms)
    {
        Slot = slotNumber;
        _places = new (int, int)[slot.Classes];
        foreach (var key in terms.GroupBy(t => slot.Class(t.Is)))
        {
            _places[key.Key] = (key.Min(t => t.Place), key.Max(t => t.Place) + 1);
        }

        All = (terms.Min(t => t.Place), terms.Max(t => t.Place) + 1);
    }

    /// <summary>The number of the slot.</summary>
    public int Slot { get; }

    /// <summary>The terms that need some value of it.</summary>
    public (int Start, int End) All { get; }

    /// <summary>The terms that need a value of this kind.</summary>
    public (int Start, int End) this[int ofClass] => _places[ofClass];
}
