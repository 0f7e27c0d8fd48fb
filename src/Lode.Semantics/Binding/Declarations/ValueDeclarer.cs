using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Declares params, defines and actions: names and types; bodies and defaults come when all names are known.</summary>
internal static class ValueDeclarer
{
    public static void Declare(Declared declared, SymbolTable symbols)
    {
        foreach (var (node, at) in declared.Open<ParamSyntax>())
        {
            at.Symbol = new ParamSymbol(node.Name.Text, new Place(at.Source, node.Name.Span), (at.Before?.Symbol as ParamSymbol)?.Ordinal ?? symbols.Params.Count)
            {
                Doc = node.Doc, Type = TypeBinder.Bind(node.Type, at.Source, at.Own),
            };
            if (at.Before is null)
            {
                symbols.Params.Add((ParamSymbol)at.Symbol);
            }

            Add(at.Symbol, node.Name, at, symbols);
        }

        foreach (var (node, at) in declared.Open<DefineSyntax>())
        {
            DeclareDefine(node, at, symbols);
        }

        foreach (var (node, at) in declared.Open<ActionSyntax>())
        {
            var action = new ActionSymbol(node.Name.Text, new Place(at.Source, node.Name.Span))
            {
                Doc = node.Doc, Parameters = Parameters(node.Parameters, new Scope(at.Own, at.Source)),
            };
            at.Symbol = action;
            if (at.Before?.Symbol is { } before)
            {
                symbols.Replace(before, action);
            }

            var other = symbols.Actions.GetValueOrDefault(action.Name);
            if (IsOnly(action, node.Name, at, other == action ? null : other) && other is null)
            {
                symbols.Actions[action.Name] = action;
            }
        }
    }

    /// <summary>Gives params their defaults.</summary>
    public static void BindDefaults(Declared declared)
    {
        foreach (var (node, at) in declared.Open<ParamSyntax>())
        {
            var symbol = (ParamSymbol)at.Symbol!;
            var scope = new Scope(at.Own, at.Source);
            var succeeded = at.Own.Findings.Succeeds(() => symbol.Default = Constants.Bind(node.Default, scope, symbol.Type));
            symbol.IsBroken |= !succeeded || symbol.Type is AnyType or SetType { Element: AnyType };
        }
    }

    private static void DeclareDefine(DefineSyntax node, Declaration at, SymbolTable symbols)
    {
        var ordinal = (at.Before?.Symbol as DefineSymbol)?.Ordinal ?? symbols.Defines.Count;
        var symbol = new DefineSymbol(node.Name.Text, new Place(at.Source, node.Name.Span), ordinal) { Doc = node.Doc };
        at.Symbol = symbol;
        if (at.Before is null)
        {
            symbols.Defines.Add(symbol);
        }

        var hasEntity = true;
        if (node.Entity is { } name)
        {
            symbol.Entity = Entities.Find(name, at.Source, at.Own);
            hasEntity = symbol.Entity is not null;
        }

        Add(symbol, node.Name, at, symbols);
        if (at.Own.Functions.Find(symbol.Name) is { } function)
        {
            symbol.IsBroken = true;
            at.Own.Findings.Add(CallFindings.HidesFunction.At(
                at.Source, node.Name.Span, symbol.Name, function.HasPlace ? $"of `{function.Place.Source.Path}`" : "that the program around these rules gives"));
        }

        if (symbol.Entity is { } entity && node.Parameters.IsEmpty && entity.Field(symbol.Name) is { } field)
        {
            at.Own.Findings.Add(DeclarationFindings.DefineHidesField.At(at.Source, node.Name.Span, symbol.Name, entity.Name)
                with { Related = [new RelatedPlace(field.Place.Source.Path, field.Place.Span, "The field.")] });
        }

        var scope = new Scope(at.Own, at.Source) { Subject = symbol.Entity };
        var succeeded = at.Own.Findings.Succeeds(() =>
        {
            symbol.Parameters = Parameters(node.Parameters, scope);
            symbol.Type = node.Type is null ? LodeType.Any : TypeBinder.Bind(node.Type, at.Source, at.Own);
        });
        scope = symbol.Parameters.Where(p => p.Name.Length > 0).Aggregate(scope, (s, p) => s.With(p));
        symbol.IsBroken |= at.HasSyntaxError || !hasEntity || !succeeded;
        if (hasEntity)
        {
            at.Own.Defines.Add(symbol, node, scope);
        }
    }

    private static ImmutableArray<VariableSymbol> Parameters(ImmutableArray<ParameterSyntax> parameters, Scope scope)
    {
        var symbols = ImmutableArray.CreateBuilder<VariableSymbol>(parameters.Length);
        foreach (var p in parameters)
        {
            VariableNames.Check(p.Name, scope);
            var symbol = new VariableSymbol(p.Name.Text, new Place(scope.Source, p.Name.Span), TypeBinder.Bind(p.Type, scope.Source, scope.Pack)) { IsParameter = true };
            scope.Pack.References.Add(scope.Source, p.Name, symbol, isDeclaration: true);
            scope = p.Name.IsMissing ? scope : scope.With(symbol);
            symbols.Add(symbol);
        }

        return symbols.ToImmutable();
    }

    private static void Add(Symbol symbol, NameSyntax name, Declaration at, SymbolTable symbols)
    {
        if (at.Before?.Symbol is { } before)
        {
            symbols.Replace(before, symbol);
        }

        var earlier = symbols.Collections.GetValueOrDefault(symbol.Name) ?? (at.Before is null ? symbols.AddValue(symbol) : symbols.Other(symbol));
        symbol.IsBroken |= !IsOnly(symbol, name, at, earlier);
    }

    /// <summary>Whether nothing earlier has the name, which is reported.</summary>
    private static bool IsOnly(Symbol symbol, NameSyntax name, Declaration at, Symbol? earlier)
    {
        at.Own.References.Add(at.Source, name, symbol, isDeclaration: true);
        return Once.Check(name, at.Source, earlier, at.Own);
    }
}
