using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A place of a file that actions are asked for.</summary>
/// <param name="Document">The file.</param>
/// <param name="Span">What is selected; without length where the caret stands.</param>
/// <param name="Findings">The findings that touch it.</param>
internal sealed record ActionSite(Document Document, TextSpan Span, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The tree around the start of the selection.</summary>
    public ImmutableArray<SyntaxNode> Path { get; } = TreePath.At(Document.Tree, Span.Start);

    /// <summary>The pack.</summary>
    public Pack Pack => Document.Pack.Bound;

    /// <summary>An edit of the file.</summary>
    public TextEdit Edit(TextSpan span, string text) => new(Document.Source.Path, span, text);
}
