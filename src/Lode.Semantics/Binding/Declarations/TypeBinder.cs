using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Finds what a written type means.</summary>
internal static class TypeBinder
{
    public static IReadOnlyDictionary<string, LodeType> BuiltIn { get; } = new Dictionary<string, LodeType>(StringComparer.Ordinal)
    {
        ["number"] = LodeType.Number, ["percent"] = LodeType.Percent, ["money"] = LodeType.Money,
        ["text"] = LodeType.Text, ["date"] = LodeType.Date, ["boolean"] = LodeType.Boolean,
    };

    public static LodeType Bind(TypeSyntax node, SourceText source, PackContext pack)
    {
        var type = Named(node.Name, source, pack);
        if (node.Unit is { } unit)
        {
            var declared = UnitBinder.Declare(unit, pack);
            if (type.Equals(LodeType.Number))
            {
                type = new NumberType(declared, false);
            }
            else if (type is not AnyType)
            {
                pack.Findings.Add(DeclarationFindings.NoUnit.At(source, unit.Span, type.ToString()!));
            }
        }

        return node.IsSet ? new SetType(type) : type;
    }

    private static LodeType Named(NameSyntax name, SourceText source, PackContext pack)
    {
        if (BuiltIn.TryGetValue(name.Text, out var type))
        {
            return type;
        }

        if (pack.Symbols.Types.TryGetValue(name.Text, out var symbol))
        {
            pack.References.Add(source, name, symbol);
            return symbol is EnumSymbol e ? new EnumType(e) : new EntityType((EntitySymbol)symbol);
        }

        if (name.IsMissing)
        {
            pack.Findings.Fail();
            return LodeType.Any;
        }

        var finding = NameFindings.UnknownType.At(source, name.Span, name.Text);
        pack.Findings.Add(pack.Symbols.Collections.TryGetValue(name.Text, out var entity)
            ? finding.WithFix($"Write `{entity.Name}`", name.Span, DidYouMean.Written(entity.Name))
            : finding.DidMean(name, BuiltIn.Keys.Concat(pack.Symbols.Types.Keys)));
        return LodeType.Any;
    }
}
