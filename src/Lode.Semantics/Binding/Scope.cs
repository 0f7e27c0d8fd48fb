using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>What an expression may see where it stands.</summary>
internal sealed record Scope(PackContext Pack, SourceText Source)
{
    /// <summary>Whose fields bare names mean; null where none do.</summary>
    public EntitySymbol? Subject { get; init; }

    /// <summary>The rule it belongs to; null in defines, params and tests.</summary>
    public RuleSymbol? Rule { get; init; }

    public ImmutableDictionary<string, VariableSymbol> Variables { get; init; } =
        ImmutableDictionary.Create<string, VariableSymbol>(StringComparer.Ordinal);

    public SymbolTable Symbols => Pack.Symbols;

    public void Report(Diagnostic diagnostic) => Pack.Findings.Add(diagnostic);

    public void Uses(NameSyntax name, Symbol symbol) => Pack.References.Add(Source, name, symbol);

    /// <summary>Reports, and stands in for what cannot be bound.</summary>
    public BoundExpression Error(SyntaxNode node, Diagnostic diagnostic)
    {
        Report(diagnostic);
        return new BoundConstant(LodeType.Any, node, null);
    }

    /// <summary>Stands in for what is already reported.</summary>
    public BoundExpression Failed(SyntaxNode node)
    {
        Pack.Findings.Fail();
        return new BoundConstant(LodeType.Any, node, null);
    }

    public Scope With(VariableSymbol variable) => this with { Variables = Variables.SetItem(variable.Name, variable) };

    /// <summary>Candidates for a misspelt name; none once so much is wrong that nobody reads on, as looking for them takes time.</summary>
    public IEnumerable<string> Near(IEnumerable<string> candidates) => Pack.Findings.All.Count > 50 ? [] : candidates;

    /// <summary>The text of a node as it was written.</summary>
    public string Text(SyntaxNode node) => Source.Slice(node.Span);
}
