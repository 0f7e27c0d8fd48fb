using System.Collections.Immutable;

namespace Lode.Semantics;

/// <summary>A unit as a product of powers: <c>usd/kg</c> is usd to the 1 and kg to the -1. There are no conversions.</summary>
public sealed class Unit : IEquatable<Unit>
{
    /// <summary>In ordinal order of their names, none of them 0.</summary>
    private readonly ImmutableArray<Power> _powers;

    private Unit(ImmutableArray<Power> powers) => _powers = powers;

    /// <summary>No unit.</summary>
    public static Unit None { get; } = new([]);

    /// <summary>US dollars, the unit of money.</summary>
    public static Unit Usd { get; } = Of("usd");

    /// <summary>Whether it is no unit at all.</summary>
    public bool IsNone => _powers.IsEmpty;

    /// <summary>The names it is made of.</summary>
    public IEnumerable<string> Parts => _powers.Select(p => p.Name);

    /// <summary>The unit of one name.</summary>
    public static Unit Of(string name) => new([new Power(name, 1)]);

    /// <summary>The unit of a product.</summary>
    public static Unit operator *(Unit a, Unit b) => Combine(a, b, 1);

    /// <summary>The unit of a quotient.</summary>
    public static Unit operator /(Unit a, Unit b) => Combine(a, b, -1);

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && _powers.AsSpan().SequenceEqual(other._powers.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>As it is written: <c>usd/kg</c>; empty for no unit.</summary>
    public override string ToString()
    {
        var above = string.Join('*', _powers.Where(p => p.Exponent > 0).SelectMany(p => Enumerable.Repeat(p.Name, p.Exponent)));
        var below = string.Concat(_powers.Where(p => p.Exponent < 0).SelectMany(p => Enumerable.Repeat("/" + p.Name, -p.Exponent)));
        return below.Length == 0 ? above : (above.Length == 0 ? "1" : above) + below;
    }

    private static Unit Combine(Unit a, Unit b, int sign)
    {
        var powers = new List<Power>(a._powers);
        foreach (var (name, exponent) in b._powers)
        {
            var at = powers.FindIndex(p => string.CompareOrdinal(p.Name, name) >= 0);
            at = at < 0 ? powers.Count : at;
            var known = at < powers.Count && powers[at].Name == name;
            var sum = (known ? powers[at].Exponent : 0) + (sign * exponent);
            if (known)
            {
                powers.RemoveAt(at);
            }

            if (sum != 0)
            {
                powers.Insert(at, new Power(name, sum));
            }
        }

        return new Unit([.. powers]);
    }

    private sealed record Power(string Name, int Exponent);
}
