using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>A declaration and what binding makes of it; not changed any more once it is settled, so that packs can share it.</summary>
internal sealed class Declaration(DeclarationSyntax node, SyntaxTree tree, Shared shared)
{
    private PackContext? _own = new(shared);

    public DeclarationSyntax Node => node;

    public SourceText Source => tree.Source;

    /// <summary>Of a rule: the scores that it adds to, a name or null for each.</summary>
    public ImmutableArray<string?> Scores { get; } = node is RuleSyntax rule ? [.. rule.Actions.OfType<ScoreSyntax>().Select(s => s.Target?.Text)] : [];

    /// <summary>Whether the parser found an error in it.</summary>
    public bool HasSyntaxError => tree.Diagnostics
        .Any(d => d.Severity == Severity.Error && d.Span.Start <= node.Span.End && d.Span.End >= node.Span.Start);

    /// <summary>Whether it is being bound; else it stays as an earlier binding left it.</summary>
    public bool IsOpen => _own is not null;

    /// <summary>Where its findings and references go.</summary>
    public PackContext Own => _own ?? throw new InvalidOperationException("The declaration is settled.");

    /// <summary>What it declares that other declarations name; null for those that declare a type or nothing.</summary>
    public Symbol? Symbol { get; set; }

    /// <summary>Of a test: its rows, where it has no errors.</summary>
    public ImmutableArray<BoundTest> Tests { get; set; } = [];

    public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

    /// <summary>What its names refer to, in the order of the text.</summary>
    public ImmutableArray<Reference> References { get; private set; } = [];

    /// <summary>Ends its binding.</summary>
    public void Settle() => (Findings, References, _own) = ([.. Own.Findings.All], Own.References.Sorted(), null);

    /// <summary>The same, to be bound again.</summary>
    public Declaration Reopened(Shared pack) => new(node, tree, pack);
}
