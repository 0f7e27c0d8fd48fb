using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Emit;

/// <summary>Gives what users wrote numbered slots; equal constants share one.</summary>
public sealed class ConstantPool
{
    private readonly Slots<PoolRow> _rows = new(EqualityComparer<PoolRow>.Default);
    private readonly Slots<string> _texts = new(StringComparer.Ordinal);
    private readonly Slots<string> _literals = new(StringComparer.Ordinal);
    private readonly Slots<string> _patterns = new(StringComparer.Ordinal);
    private readonly Slots<ImmutableArray<PoolMember>> _sets = new(new SameMembers());
    private readonly Slots<EnumSymbol> _enums = new(ReferenceEqualityComparer.Instance);
    private readonly Slots<FunctionSymbol> _functions = new(ReferenceEqualityComparer.Instance);

    /// <summary>The slot of a row.</summary>
    public int Row(EntitySymbol entity, string key) => _rows.Of(new(entity.Ordinal, key));

    /// <summary>The slot of a text that is compared.</summary>
    public int Text(string text) => _texts.Of(text);

    /// <summary>The slot of a text that is only shown, of a name or a format.</summary>
    public int Literal(string text) => _literals.Of(text);

    /// <summary>The slot of a regular expression.</summary>
    public int Pattern(string pattern) => _patterns.Of(pattern);

    /// <summary>The slot of an enum's names.</summary>
    public int Enum(EnumSymbol symbol) => _enums.Of(symbol);

    /// <summary>The slot of a function of the host.</summary>
    public int Function(FunctionSymbol symbol) => _functions.Of(symbol);

    /// <summary>The slot of a set whose items are all constants; null where one is not.</summary>
    public int? Set(BoundSet set)
    {
        var members = ImmutableArray.CreateBuilder<PoolMember>(set.Items.Length);
        foreach (var item in set.Items)
        {
            if (Member(item) is not { } member)
            {
                return null;
            }

            // Two unknown members may be two.
            if (double.IsNaN(member.Value) || !members.Contains(member))
            {
                members.Add(member);
            }
        }

        return _sets.Of(members.ToImmutable());
    }

    /// <summary>What was gathered.</summary>
    public PoolDescription Describe() => new(
        [.. _rows.All], [.. _texts.All], [.. _literals.All], [.. _patterns.All], [.. _sets.All],
        [.. _enums.All.Select(e => e.Members.Select(m => m.Name).ToImmutableArray())], [.. _functions.All]);

    private PoolMember? Member(BoundExpression item) => item switch
    {
        BoundRowKey row => new(PoolMemberKind.Row, Row(row.Entity, row.Key)),
        BoundConstant { Value: string text } => new(PoolMemberKind.Text, Text(text)),
        BoundConstant { Value: double number } => new(PoolMemberKind.Number, number),
        BoundConstant { Value: DateOnly date } => new(PoolMemberKind.Number, date.DayNumber),
        BoundConstant { Value: bool truth } => new(PoolMemberKind.Number, truth ? 1 : 0),
        BoundConstant { Value: MemberSymbol member } => new(PoolMemberKind.Number, member.Ordinal),
        BoundConstant { Value: null } => new(PoolMemberKind.Number, double.NaN),
        _ => null,
    };

    private sealed class Slots<T>(IEqualityComparer<T> comparer) where T : notnull
    {
        private readonly Dictionary<T, int> _slots = new(comparer);

        public List<T> All { get; } = [];

        public int Of(T value)
        {
            if (!_slots.TryGetValue(value, out var slot))
            {
                _slots[value] = slot = All.Count;
                All.Add(value);
            }

            return slot;
        }
    }

    private sealed class SameMembers : IEqualityComparer<ImmutableArray<PoolMember>>
    {
        public bool Equals(ImmutableArray<PoolMember> x, ImmutableArray<PoolMember> y) => x.SequenceEqual(y);

        public int GetHashCode(ImmutableArray<PoolMember> members)
        {
            var hash = default(HashCode);
            foreach (var member in members)
            {
                hash.Add(member);
            }

            return hash.ToHashCode();
        }
    }
}
