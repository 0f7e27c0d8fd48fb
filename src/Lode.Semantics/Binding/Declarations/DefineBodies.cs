using Lode.Semantics.Graphs;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds the bodies of defines; one without a written type when something first asks for it.</summary>
internal sealed class DefineBodies
{
    private readonly Dictionary<DefineSymbol, (DefineSyntax Node, Scope Scope)> _open = [];

    public void Add(DefineSymbol define, DefineSyntax node, Scope scope) => _open.Add(define, (node, scope));

    /// <summary>Makes sure that the type is known, where that is possible.</summary>
    public void Ensure(DefineSymbol define)
    {
        if (define.Type is AnyType)
        {
            Bind(define);
        }
    }

    /// <summary>Binds all, those without a written type in the order of their needs, so that no chain of them nests deeply.</summary>
    public void BindAll()
    {
        var untyped = _open.Keys.Where(d => d.Type is AnyType).ToArray();
        var byName = untyped.ToLookup(d => d.Name, StringComparer.Ordinal);
        var graph = Graph<DefineSymbol>.Sort(
            untyped, d => _open[d].Node.Body.DescendantsAndSelf().OfType<NameSyntax>().SelectMany(n => byName[n.Text]).Where(n => n != d));
        foreach (var define in graph.Order.Concat([.. _open.Keys]))
        {
            Bind(define);
        }
    }

    private void Bind(DefineSymbol define)
    {
        if (!_open.Remove(define, out var open))
        {
            return;
        }

        var (node, scope) = open;
        var succeeded = scope.Pack.Findings.Succeeds(() => define.Body = node.Type is null
            ? ExpressionBinder.Bind(node.Body, scope)
            : ExpressionBinder.BindTo(node.Body, scope, define.Type));
        if (node.Type is null)
        {
            define.Type = define.Body.Type;
        }

        if (!succeeded)
        {
            define.IsBroken = true;
        }
        else if (node.Type is null && define.Type is AnyType or SetType { Element: AnyType } && !IsInCycle(define))
        {
            define.IsBroken = true;
            scope.Report(DeclarationFindings.NoType.At(scope.Source, node.Name.Span, define.Name));
        }
    }

    /// <summary>A cycle is reported as such, once all bodies are bound.</summary>
    private static bool IsInCycle(DefineSymbol define) => DefineGraph.Uses(define.Body).Any(d => d.Type is AnyType);
}
