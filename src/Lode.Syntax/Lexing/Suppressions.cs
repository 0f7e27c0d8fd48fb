using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>The comments that silence a finding: <c>// lode: allow CODE because ...</c>.</summary>
internal static class Suppressions
{
    private const string Marker = "lode:";
    private const string Allow = "allow";
    private const string Because = "because";

    public static ImmutableArray<Suppression> Find(SourceText source, ImmutableArray<Token> tokens, DiagnosticBag diagnostics)
    {
        var found = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var token in tokens)
        {
            if (token.Span.Start - token.FullStart <= Marker.Length)
            {
                continue;
            }

            foreach (var comment in Trivia.Comments(source.Text, token.FullStart, token.Span.Start))
            {
                if (source.Text.AsSpan(comment.Start, comment.Length).TrimStart('/').TrimStart().StartsWith(Marker, StringComparison.Ordinal))
                {
                    found.AddRange(Read(source, comment, token, diagnostics));
                }
            }
        }

        return found.DrainToImmutable();
    }

    private static IEnumerable<Suppression> Read(SourceText source, TextSpan comment, Token next, DiagnosticBag diagnostics)
    {
        var text = source.Slice(comment);
        var behind = text[(text.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)..];
        var words = behind.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [Allow, var code, Because, _, ..] && IsCode(code))
        {
            var line = source.Position(next.Span.Start).Line;
            return [new Suppression(comment, code, string.Join(' ', words[3..]), line)];
        }

        diagnostics.Add(LexerDiagnostics.IncompleteSuppression.At(source, comment));
        return [];
    }

    private static bool IsCode(string word) =>
        word.StartsWith("LODE", StringComparison.Ordinal) && word.Length == 8 && word[4..].All(char.IsAsciiDigit);
}
