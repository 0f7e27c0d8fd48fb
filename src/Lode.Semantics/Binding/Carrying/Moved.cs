using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Tells which declarations of a file that changed say what they said, elsewhere.</summary>
internal static class Moved
{
    /// <summary>Whether a declaration says what an earlier one said: the same text, read as the same tree, by names that mean the same.</summary>
    public static bool Says(Declaration before, DeclarationSyntax now, SyntaxTree tree, ImmutableHashSet<string> differing)
    {
        var (old, next) = (before.Node.Span, now.Span);
        return before.Findings.IsEmpty && old.Length == next.Length
            && before.Source.Text.AsSpan(old.Start, old.Length).SequenceEqual(tree.Source.Text.AsSpan(next.Start, next.Length))
            && (differing.IsEmpty || !Mentions.Of(now).Any(differing.Contains))
            && before.Node.DescendantsAndSelf().Select(n => Shape(n, old.Start)).SequenceEqual(now.DescendantsAndSelf().Select(n => Shape(n, next.Start)));
    }

    private static (Type Kind, int Start, int Length) Shape(SyntaxNode node, int from) => (node.GetType(), node.Span.Start - from, node.Span.Length);
}
