using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>A declaration and what binding makes of it; not changed any more once it is settled, so that packs can share it.</summary>
internal sealed class Declaration
{
    private readonly SyntaxTree _tree;
    private PackContext? _own;

    /// <summary>One that is to be bound.</summary>
    /// <param name="node">As it is written.</param>
    /// <param name="tree">Its file.</param>
    /// <param name="shared">What the binding shares.</param>
    /// <param name="before">The one in whose place it stands.</param>
    public Declaration(DeclarationSyntax node, SyntaxTree tree, Shared shared, Declaration? before = null)
    {
        (Node, _tree, _own, Before) = (node, tree, new(shared), before);
        Scores = node is RuleSyntax rule ? [.. rule.Actions.OfType<ScoreSyntax>().Select(s => s.Target?.Text)] : [];
    }

    private Declaration(Declaration before) =>
        (Node, _tree, Before, Scores, Key, Wording, Findings, References) = (before.Node, before._tree, before, before.Scores, before.Key, before.Wording, before.Findings, before.References);

    public DeclarationSyntax Node { get; }

    public SourceText Source => _tree.Source;

    /// <summary>Of a rule: the scores that it adds to, a name or null for each.</summary>
    public ImmutableArray<string?> Scores { get; }

    /// <summary>The same for those that a declaration was renewed to without being bound again.</summary>
    public object Key { get; } = new();

    /// <summary>The same for those that say the same, also where they only moved within their file.</summary>
    public object Wording { get; init; } = new();

    /// <summary>The one in whose place it stands, of an earlier pack; null once it is settled.</summary>
    public Declaration? Before { get; private set; }

    /// <summary>Whether the parser found an error in it.</summary>
    public bool HasSyntaxError => _tree.Diagnostics
        .Any(d => d.Severity == Severity.Error && d.Span.Start <= Node.Span.End && d.Span.End >= Node.Span.Start);

    /// <summary>Whether it is being bound.</summary>
    public bool IsOpen => _own is not null;

    /// <summary>Whether it is not bound, but gets the symbols that were made anew.</summary>
    public bool IsRenewed => _own is null && Before is not null;

    /// <summary>Where its findings and references go.</summary>
    public PackContext Own => _own ?? throw new InvalidOperationException("The declaration is not bound.");

    /// <summary>What it declares that other declarations name; null for those that declare a type or nothing.</summary>
    public Symbol? Symbol { get; set; }

    /// <summary>Of a test: its rows, where it has no errors.</summary>
    public ImmutableArray<BoundTest> Tests { get; set; } = [];

    public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

    /// <summary>What its names refer to, in the order of the text.</summary>
    public ImmutableArray<Reference> References { get; set; } = [];

    /// <summary>Ends its binding.</summary>
    public void Settle()
    {
        if (_own is { } own)
        {
            (Findings, References, _own) = ([.. own.Findings.All], own.References.Sorted(), null);
        }

        Before = null;
    }

    /// <summary>The same, to be bound again.</summary>
    public Declaration Reopened(Shared pack) => new(Node, _tree, pack, this);

    /// <summary>The same, to be renewed.</summary>
    public Declaration Renewed() => new(this);
}
