using Lode.Semantics;

namespace Lode.Data;

/// <summary>What reads the cells of each type.</summary>
internal static class CellParsers
{
    /// <summary>A column for values of a type.</summary>
    public static ColumnBuilder Builder(LodeType type) => type is SetType set ? new SetBuilder(Parser(set.Element)) : Parser(type).Builder();

    private static CellParser Parser(LodeType type) => type switch
    {
        NumberType number => new NumberParser(number.IsPercent),
        DateType => new DateParser(),
        BooleanType => new BooleanParser(),
        EnumType member => new EnumParser(member.Enum),
        EntityType row => new ReferenceParser(row.Entity),
        _ => new TextParser(),
    };
}
