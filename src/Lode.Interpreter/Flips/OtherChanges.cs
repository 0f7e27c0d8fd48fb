using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>The values that a cell which is no known number could have instead.</summary>
internal static class OtherChanges
{
    private const int Most = 60;

    /// <summary>The other values, in the order of the enum or table.</summary>
    public static IEnumerable<Value> Of(Value old, LodeType type, World world, Literals literals)
    {
        if (type is not SetType { Element: var element })
        {
            return All(type, world, literals).Where(v => !v.Equals(old)).Take(Most);
        }

        var members = All(element, world, literals).Take(Most).ToArray();
        return old is SetValue set
            ? members.Where(m => !set.Members.Contains(m)).Select(m => (Value)SetValue.Of(set.Members.Add(m)))
                .Concat(set.Members.Select(m => (Value)SetValue.Of(set.Members.Remove(m))))
            : members.Select(m => (Value)SetValue.Of([m])).Prepend(SetValue.Of([]));
    }

    private static IEnumerable<Value> All(LodeType type, World world, Literals literals) => type switch
    {
        BooleanType => [Value.True, Value.False],
        EnumType e => e.Enum.Members.Select(m => new CodeValue(m.Ordinal)),
        EntityType e => Enumerable.Range(0, world.Tables[e.Entity.Ordinal].RowCount).Select(row => new CodeValue(row)),
        TextType => literals.Texts.Append("").Select(text => new TextValue(text)),
        NumberType { IsPercent: true } => Around(literals.Numbers, 0.001).Append(0).Append(1).Where(n => n is >= 0 and <= 1).Select(n => new NumberValue(n)),
        NumberType => Around(literals.Numbers, 1).Append(0).Append(1e9).Select(n => new NumberValue(n)),
        DateType => Around(literals.Dates, 1).Where(n => n >= 0 && n <= DateOnly.MaxValue.DayNumber).Select(n => new NumberValue(n)),
        _ => [],
    };

    private static IEnumerable<double> Around(IEnumerable<double> literals, double grain) =>
        literals.SelectMany(n => new[] { n, n + grain, n - grain }).Select(n => double.Parse(n.ToString("G12")));
}
