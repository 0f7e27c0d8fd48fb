using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Data;

/// <summary>What a world says of its fields, computed when first asked for.</summary>
public sealed class DataFacts(World world) : IDataFacts
{
    private readonly Dictionary<FieldSymbol, FieldFacts> _facts = [];

    /// <inheritdoc/>
    public FieldFacts? Of(FieldSymbol field)
    {
        lock (_facts)
        {
            if (!_facts.TryGetValue(field, out var facts))
            {
                facts = _facts[field] = Compute(field.Type, world.Tables[field.Entity.Ordinal].Columns[field.Ordinal]);
            }

            return facts;
        }
    }

    private static FieldFacts Compute(LodeType type, Column column)
    {
        var known = Enumerable.Range(0, column.Count).Where(column.IsKnown).ToList();
        var numbers = type is NumberType && column is NumberColumn { Values: var values } ? known.Select(row => values[row]) : [];
        var (least, greatest) = numbers.Aggregate(((double?)null, (double?)null), (ends, v) => (Math.Min(ends.Item1 ?? v, v), Math.Max(ends.Item2 ?? v, v)));
        return new(column.Count, known.Count, least, greatest, Members(type, column, known));
    }

    private static HashSet<int>? Members(LodeType type, Column column, List<int> known) => (type, column) switch
    {
        (EnumType, CodeColumn codes) => [.. known.Select(row => codes[row])],
        (SetType { Element: EnumType }, SetColumn sets) => [.. sets.Items.Where(item => !double.IsNaN(item)).Select(item => (int)item)],
        _ => null,
    };
}
