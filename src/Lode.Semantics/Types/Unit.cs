using System.Collections.Immutable;

namespace Lode.Semantics;

/// <summary>A unit as a product of powers: <c>usd/kg</c> is usd to the 1 and kg to the -1. There are no conversions.</summary>
public sealed class Unit : IEquatable<Unit>
{
    private readonly ImmutableSortedDictionary<string, int> _powers;

    private Unit(ImmutableSortedDictionary<string, int> powers) => _powers = powers;

    /// <summary>No unit.</summary>
    public static Unit None { get; } = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>US dollars, the unit of money.</summary>
    public static Unit Usd { get; } = Of("usd");

    /// <summary>Whether it is no unit at all.</summary>
    public bool IsNone => _powers.IsEmpty;

    /// <summary>The names it is made of.</summary>
    public IEnumerable<string> Parts => _powers.Keys;

    /// <summary>The unit of one name.</summary>
    public static Unit Of(string name) => new(None._powers.Add(name, 1));

    /// <summary>The unit of a product.</summary>
    public static Unit operator *(Unit a, Unit b) => Combine(a, b, 1);

    /// <summary>The unit of a quotient.</summary>
    public static Unit operator /(Unit a, Unit b) => Combine(a, b, -1);

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && _powers.SequenceEqual(other._powers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>As it is written: <c>usd/kg</c>; empty for no unit.</summary>
    public override string ToString()
    {
        var above = string.Join('*', _powers.Where(p => p.Value > 0).SelectMany(p => Enumerable.Repeat(p.Key, p.Value)));
        var below = string.Concat(_powers.Where(p => p.Value < 0).SelectMany(p => Enumerable.Repeat("/" + p.Key, -p.Value)));
        return below.Length == 0 ? above : (above.Length == 0 ? "1" : above) + below;
    }

    private static Unit Combine(Unit a, Unit b, int sign)
    {
        var powers = a._powers;
        foreach (var (name, power) in b._powers)
        {
            var sum = powers.GetValueOrDefault(name) + (sign * power);
            powers = sum == 0 ? powers.Remove(name) : powers.SetItem(name, sum);
        }

        return new Unit(powers);
    }
}
