using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>The declarations of all files, file by file in ordinal order of their paths.</summary>
internal sealed record Declared(ImmutableArray<SyntaxTree> Trees)
{
    public IEnumerable<(T Node, SourceText Source)> Of<T>()
        where T : DeclarationSyntax =>
        Trees.SelectMany(t => t.Declarations.OfType<T>().Select(d => (d, t.Source)));

    /// <summary>Whether the parser found an error in a declaration.</summary>
    public bool HasSyntaxError(DeclarationSyntax node, SourceText source) =>
        Trees.First(t => t.Source == source).Diagnostics
            .Any(d => d.Severity == Severity.Error && d.Span.Start <= node.Span.End && d.Span.End >= node.Span.Start);
}
