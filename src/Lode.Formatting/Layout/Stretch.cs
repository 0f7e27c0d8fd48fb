using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>The tokens of a declaration, or tokens between two of which the parser made none.</summary>
/// <param name="Declaration">The declaration; null for tokens between two.</param>
/// <param name="Tokens">At least one.</param>
/// <param name="IsSound">Whether the parser found no error in it.</param>
internal sealed record Stretch(DeclarationSyntax? Declaration, ReadOnlyMemory<Token> Tokens, bool IsSound)
{
    /// <summary>The stretches of a file in order; together they hold every token but the end of the file. Unsound neighbours are one.</summary>
    public static ImmutableArray<Stretch> Of(SyntaxTree tree)
    {
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var errors = new Queue<TextSpan>(tree.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Span));
        var next = 0;
        foreach (var declaration in tree.Declarations)
        {
            Add(null, declaration.Span.Start);
            Add(declaration, declaration.Span.End);
        }

        Add(null, int.MaxValue);
        return stretches.DrainToImmutable();

        void Add(DeclarationSyntax? declaration, int end)
        {
            var first = next;
            while (next < tree.Tokens.Length && tree.Tokens[next].Kind != TokenKind.EndOfFile && tree.Tokens[next].Span.Start < end)
            {
                next++;
            }

            if (next > first)
            {
                var isSound = declaration is not (null or ErrorSyntax) && !HasError(errors, tree.Tokens[first], tree.Tokens[Math.Min(next, tree.Tokens.Length - 1)]);
                var joins = !isSound && stretches.Count > 0 && !stretches[^1].IsSound;
                if (joins)
                {
                    first -= stretches[^1].Tokens.Length;
                    stretches.RemoveAt(stretches.Count - 1);
                }

                stretches.Add(new(joins ? null : declaration, tree.Tokens.AsMemory()[first..next], isSound));
            }
        }
    }

    /// <summary>The written text, with the white space before it on its first line.</summary>
    public TextSpan SpanWithIndent(SourceText source)
    {
        var start = Tokens.Span[0].Span.Start;
        while (start > Tokens.Span[0].FullStart && source.Text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return TextSpan.FromBounds(start, Tokens.Span[^1].Span.End);
    }

    /// <summary>
    /// An error may be reported as far as the token behind the declaration, where something was missing. Errors come in the order of the
    /// text, as declarations do, so those that lie behind are never looked at again.
    /// </summary>
    private static bool HasError(Queue<TextSpan> errors, Token first, Token behind)
    {
        while (errors.TryPeek(out var error) && error.End < first.Span.Start)
        {
            errors.Dequeue();
        }

        return errors.TakeWhile(error => error.Start <= behind.Span.Start).Any(error => error.End >= first.Span.Start);
    }
}
