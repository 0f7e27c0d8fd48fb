using Lode.Syntax;

namespace Lode.Tests.Syntax;

/// <summary>What holds for every tree, whatever the text.</summary>
internal static class TreeChecks
{
    /// <summary>Tokens and trivia are the text; places lie in it, and those of nodes in those of their parents.</summary>
    public static void Whole(SyntaxTree tree)
    {
        var at = 0;
        foreach (var token in tree.Tokens)
        {
            if (token.FullStart != at || token.Span.Start < at || string.CompareOrdinal(tree.Source.Text, token.Span.Start, token.Text, 0, token.Span.Length) != 0)
            {
                Assert.Fail($"token {token.Text} at {token.Span}");
            }

            at = token.Span.End;
        }

        Assert.Equal(tree.Source.Text.Length, at);
        Assert.Equal(TokenKind.EndOfFile, tree.Tokens[^1].Kind);
        Assert.DoesNotContain(tree.Diagnostics, diagnostic => diagnostic.Span.Start < 0 || diagnostic.Span.End > tree.Source.Text.Length);
        foreach (var declaration in tree.Declarations)
        {
            Nested(declaration);
        }
    }

    private static void Nested(SyntaxNode root)
    {
        foreach (var node in root.DescendantsAndSelf())
        {
            foreach (var child in node.Children)
            {
                if (child.Span.Start < node.Span.Start || child.Span.End > node.Span.End)
                {
                    Assert.Fail($"{child.GetType().Name} at {child.Span} lies outside of its {node.GetType().Name} at {node.Span}");
                }
            }
        }
    }
}
