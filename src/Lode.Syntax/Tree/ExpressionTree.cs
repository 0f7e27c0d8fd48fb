using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>What the parser makes of a text that is one expression.</summary>
/// <param name="Source">The text.</param>
/// <param name="Expression">The expression; a <see cref="MissingSyntax"/> where there is none.</param>
/// <param name="Diagnostics">In the order of the text.</param>
public sealed record ExpressionTree(SourceText Source, ExpressionSyntax Expression, ImmutableArray<Diagnostic> Diagnostics);
