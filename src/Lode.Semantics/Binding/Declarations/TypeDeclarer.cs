using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Declares enums and entities, names first and then fields, as their types may name each other.</summary>
internal static class TypeDeclarer
{
    public static void Declare(Declared declared)
    {
        foreach (var (node, at) in declared.Open<EnumSyntax>())
        {
            DeclareEnum(node, at.Source, at.Own);
        }

        var entities = declared.Open<EntitySyntax>().Select(e => (e.Node, e.At, Symbol: DeclareEntity(e.Node, e.At.Source, e.At.Own))).ToArray();
        foreach (var (node, at, symbol) in entities)
        {
            symbol.Fields = Fields(node, at.Source, symbol, at.Own);
        }
    }

    private static void DeclareEnum(EnumSyntax node, SourceText source, PackContext pack)
    {
        var symbol = new EnumSymbol(node.Name.Text, new Place(source, node.Name.Span)) { Doc = node.Doc };
        AddType(symbol, node.Name, source, pack);
        pack.Symbols.Enums.Add(symbol);
        var members = ImmutableArray.CreateBuilder<MemberSymbol>();
        var byName = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var member in node.Members.Where(m => !m.Name.IsMissing))
        {
            var place = new Place(source, member.Name.Span);
            if (Once.Check(member.Name, source, byName.GetValueOrDefault(member.Name.Text), pack))
            {
                members.Add(new MemberSymbol(member.Name.Text, place, symbol, members.Count) { Doc = member.Doc });
                byName.Add(member.Name.Text, members[^1]);
                pack.References.Add(source, member.Name, members[^1], isDeclaration: true);
            }
        }

        symbol.Members = members.ToImmutable();
    }

    private static EntitySymbol DeclareEntity(EntitySyntax node, SourceText source, PackContext pack)
    {
        var symbol = new EntitySymbol(node.Name.Text, new Place(source, node.Name.Span), pack.Symbols.Entities.Count)
        {
            Collection = node.Collection.Text, SourcePath = node.Source?.Value as string, SourceTable = node.Table?.Text, Doc = node.Doc,
        };
        AddType(symbol, node.Name, source, pack);
        pack.Symbols.Entities.Add(symbol);
        if (Once.Check(node.Collection, source, pack.Symbols.Collections.GetValueOrDefault(node.Collection.Text), pack))
        {
            pack.Symbols.Collections[node.Collection.Text] = symbol;
            pack.References.Add(source, node.Collection, symbol, isDeclaration: true);
        }

        return symbol;
    }

    private static ImmutableArray<FieldSymbol> Fields(EntitySyntax node, SourceText source, EntitySymbol entity, PackContext pack)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>();
        var byName = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var field in node.Fields.Where(f => !f.Name.IsMissing))
        {
            var type = TypeBinder.Bind(field.Type, source, pack);
            if (field.IsKey && field.Type.IsSet)
            {
                pack.Findings.Add(DeclarationFindings.SetAsKey.At(source, field.Type.Span));
            }

            if (Once.Check(field.Name, source, byName.GetValueOrDefault(field.Name.Text), pack))
            {
                fields.Add(new FieldSymbol(field.Name.Text, new Place(source, field.Name.Span), entity, fields.Count)
                {
                    Column = field.Column?.Value as string ?? field.Name.Text, IsKey = field.IsKey, IsRequired = field.IsRequired,
                    TypePlace = new Place(source, field.Type.Span), Type = type, Doc = field.Doc,
                });
                byName.Add(field.Name.Text, fields[^1]);
                pack.References.Add(source, field.Name, fields[^1], isDeclaration: true);
            }
        }

        return fields.ToImmutable();
    }

    private static void AddType(Symbol symbol, NameSyntax name, SourceText source, PackContext pack)
    {
        pack.References.Add(source, name, symbol, isDeclaration: true);
        if (TypeBinder.BuiltIn.ContainsKey(symbol.Name))
        {
            pack.Findings.Add(NameFindings.DuplicateName.At(source, name.Span, symbol.Name) with { Help = "The language has a type of this name." });
        }
        else if (Once.Check(name, source, pack.Symbols.Types.GetValueOrDefault(symbol.Name), pack))
        {
            pack.Symbols.Types[symbol.Name] = symbol;
        }
    }
}
