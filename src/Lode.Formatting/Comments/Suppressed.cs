using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>A <c>lode: allow</c> comment speaks of one line: whatever stands on that line has to stay on the line below the comment.</summary>
internal static class Suppressed
{
    /// <summary>The places of the declarations in which a suppressed finding would move to another line.</summary>
    public static ImmutableHashSet<TextSpan> Moved(SyntaxTree before, string formatted)
    {
        if (before.Suppressions.IsEmpty)
        {
            return [];
        }

        var after = Parser.Parse(new SourceText(before.Source.Path, formatted));
        var tokensAfter = after.TokensWithoutCommas();
        var tokensByLine = before.TokensWithoutCommas().Select((token, index) => (token, index)).ToLookup(at => LineOf(before, at.token));
        var moved = ImmutableHashSet.CreateBuilder<TextSpan>();
        foreach (var (suppression, now) in before.Suppressions.Zip(after.Suppressions))
        {
            foreach (var (token, index) in tokensByLine[suppression.Line])
            {
                if (LineOf(after, tokensAfter[index]) != now.Line && Around(before, token) is { } declaration)
                {
                    moved.Add(declaration.Span);
                }
            }
        }

        return moved.ToImmutable();
    }

    private static int LineOf(SyntaxTree tree, Token token) => tree.Source.Position(token.Span.Start).Line;

    /// <summary>Declarations lie one behind the other, so the last that begins at or before the token is the one.</summary>
    private static DeclarationSyntax? Around(SyntaxTree tree, Token token)
    {
        var (low, high) = (0, tree.Declarations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tree.Declarations[middle].Span.Start <= token.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && token.Span.End <= tree.Declarations[low - 1].Span.End ? tree.Declarations[low - 1] : null;
    }
}
