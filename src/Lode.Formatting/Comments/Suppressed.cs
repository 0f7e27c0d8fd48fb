using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>A <c>lode: allow</c> comment speaks of one line: whatever stands on that line has to stay on the line below the comment.</summary>
internal static class Suppressed
{
    /// <summary>The declarations in which a suppressed finding would move to another line.</summary>
    public static ImmutableHashSet<DeclarationSyntax> Moved(SyntaxTree before, string formatted)
    {
        if (before.Suppressions.IsEmpty)
        {
            return [];
        }

        var after = Parser.Parse(new SourceText(before.Source.Path, formatted));
        var tokens = before.TokensWithoutCommas();
        var linesAfter = after.TokensWithoutCommas().ConvertAll(token => LineOf(after, token));
        var moved = ImmutableHashSet.CreateBuilder<DeclarationSyntax>();
        for (var i = 0; i < before.Suppressions.Length; i++)
        {
            var (lineBefore, lineAfter) = (before.Suppressions[i].Line, after.Suppressions[i].Line);
            for (var at = 0; at < tokens.Count; at++)
            {
                if (LineOf(before, tokens[at]) == lineBefore && linesAfter[at] != lineAfter && Around(before, tokens[at]) is { } declaration)
                {
                    moved.Add(declaration);
                }
            }
        }

        return moved.ToImmutable();
    }

    private static int LineOf(SyntaxTree tree, Token token) => tree.Source.Position(token.Span.Start).Line;

    private static DeclarationSyntax? Around(SyntaxTree tree, Token token) =>
        tree.Declarations.FirstOrDefault(declaration => declaration.Span.Start <= token.Span.Start && token.Span.End <= declaration.Span.End);
}
