using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Declares params, defines and actions: names and types; bodies and defaults come when all names are known.</summary>
internal static class ValueDeclarer
{
    public static void Declare(Declared declared, PackContext pack)
    {
        foreach (var (node, source) in declared.Of<ParamSyntax>())
        {
            var symbol = new ParamSymbol(node.Name.Text, new Place(source, node.Name.Span), pack.Symbols.Params.Count)
            {
                Doc = node.Doc, Type = TypeBinder.Bind(node.Type, source, pack),
            };
            pack.Symbols.Params.Add(symbol);
            Add(symbol, node.Name, source, pack);
        }

        foreach (var (node, source) in declared.Of<DefineSyntax>())
        {
            DeclareDefine(node, source, declared.HasSyntaxError(node, source), pack);
        }

        foreach (var (node, source) in declared.Of<ActionSyntax>())
        {
            var symbol = new ActionSymbol(node.Name.Text, new Place(source, node.Name.Span))
            {
                Doc = node.Doc, Parameters = Parameters(node.Parameters, new Scope(pack, source)),
            };
            pack.References.Add(source, node.Name, symbol, isDeclaration: true);
            if (Once.Check(node.Name, source, pack.Symbols.Actions.GetValueOrDefault(symbol.Name), pack))
            {
                pack.Symbols.Actions[symbol.Name] = symbol;
            }
        }
    }

    /// <summary>Gives params their defaults.</summary>
    public static void BindDefaults(Declared declared, PackContext pack)
    {
        foreach (var ((node, source), symbol) in declared.Of<ParamSyntax>().Zip(pack.Symbols.Params))
        {
            var scope = new Scope(pack, source);
            var succeeded = pack.Findings.Succeeds(() => symbol.Default = Constants.Bind(node.Default, scope, symbol.Type));
            if (!succeeded || symbol.Type is AnyType or SetType { Element: AnyType })
            {
                pack.Broken.Add(symbol);
            }
        }
    }

    private static void DeclareDefine(DefineSyntax node, SourceText source, bool isBroken, PackContext pack)
    {
        var symbol = new DefineSymbol(node.Name.Text, new Place(source, node.Name.Span), pack.Symbols.Defines.Count) { Doc = node.Doc };
        pack.Symbols.Defines.Add(symbol);
        var hasEntity = true;
        if (node.Entity is { } name)
        {
            symbol.Entity = Entities.Find(name, source, pack);
            hasEntity = symbol.Entity is not null;
        }

        Add(symbol, node.Name, source, pack);
        if (symbol.Entity is { } entity && node.Parameters.IsEmpty && entity.Field(symbol.Name) is { } field)
        {
            pack.Findings.Add(DeclarationFindings.DefineHidesField.At(source, node.Name.Span, symbol.Name, entity.Name)
                with { Related = [new RelatedPlace(field.Place.Source.Path, field.Place.Span, "The field.")] });
        }

        var scope = new Scope(pack, source) { Subject = symbol.Entity };
        var succeeded = pack.Findings.Succeeds(() =>
        {
            symbol.Parameters = Parameters(node.Parameters, scope);
            symbol.Type = node.Type is null ? LodeType.Any : TypeBinder.Bind(node.Type, source, pack);
        });
        scope = symbol.Parameters.Where(p => p.Name.Length > 0).Aggregate(scope, (s, p) => s.With(p));
        if (isBroken || !hasEntity || !succeeded)
        {
            pack.Broken.Add(symbol);
        }

        if (hasEntity)
        {
            pack.Defines.Add(symbol, node, scope);
        }
    }

    private static ImmutableArray<VariableSymbol> Parameters(ImmutableArray<ParameterSyntax> parameters, Scope scope)
    {
        var symbols = ImmutableArray.CreateBuilder<VariableSymbol>(parameters.Length);
        foreach (var p in parameters)
        {
            VariableNames.Check(p.Name, scope);
            var symbol = new VariableSymbol(p.Name.Text, new Place(scope.Source, p.Name.Span), TypeBinder.Bind(p.Type, scope.Source, scope.Pack));
            scope.Pack.References.Add(scope.Source, p.Name, symbol, isDeclaration: true);
            scope = p.Name.IsMissing ? scope : scope.With(symbol);
            symbols.Add(symbol);
        }

        return symbols.ToImmutable();
    }

    private static void Add(Symbol symbol, NameSyntax name, SourceText source, PackContext pack)
    {
        pack.References.Add(source, name, symbol, isDeclaration: true);
        var earlier = pack.Symbols.Collections.GetValueOrDefault(symbol.Name) ?? pack.Symbols.AddValue(symbol);
        if (!Once.Check(name, source, earlier, pack))
        {
            pack.Broken.Add(symbol);
        }
    }
}
