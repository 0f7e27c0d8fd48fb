using System.Collections.Frozen;

namespace Lode.Syntax.Grammar;

/// <summary>Finds which of some operators stands at a place; one written as in another language or in capitals is reported and taken.</summary>
internal sealed class OperatorRows(IEnumerable<OperatorSyntax> rows)
{
    private static readonly FrozenSet<string> Words = OperatorTable.All.SelectMany(row => row.Words).ToFrozenSet();

    private readonly FrozenDictionary<string, OperatorSyntax[]> _byFirstWord =
        rows.GroupBy(row => row.Words[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The operator at a place and the place behind it; null where none stands.</summary>
    public OperatorSyntax? Match(TokenInput at, out TokenInput behind)
    {
        behind = at;
        if (Spelling(at) is not { } first || !_byFirstWord.TryGetValue(first, out var candidates))
        {
            return null;
        }

        foreach (var row in candidates)
        {
            if (Covers(row, at, out behind))
            {
                ReportSpelling(row, at);
                return row;
            }
        }

        return null;
    }

    /// <summary>Whether one of the operators stands here.</summary>
    public bool IsAt(TokenInput at) =>
        Spelling(at) is { } first && _byFirstWord.TryGetValue(first, out var candidates) && candidates.Any(row => Covers(row, at, out _));

    /// <summary>Whether a name is a word of an operator but for its capitals.</summary>
    public static bool IsSpelledOperator(Token token) =>
        char.IsAsciiLetterUpper(token.Text[0]) && token.Text.All(char.IsAsciiLetterUpper) && Words.Contains(token.Text.ToLowerInvariant());

    private static bool Covers(OperatorSyntax row, TokenInput at, out TokenInput behind)
    {
        behind = at;
        foreach (var word in row.Words)
        {
            if (Spelling(behind) != word)
            {
                return false;
            }

            behind = behind.Next;
        }

        return true;
    }

    private static void ReportSpelling(OperatorSyntax row, TokenInput at)
    {
        foreach (var word in row.Words)
        {
            if (at.Token.Text != word)
            {
                Advice.WriteInstead(at, word);
            }

            at = at.Next;
        }
    }

    /// <summary>The token's text as this language writes it; null where it can be no part of an operator.</summary>
    private static string? Spelling(TokenInput at)
    {
        var token = at.Token;
        return token.Kind switch
        {
            TokenKind.Reserved => token.Text,
            TokenKind.Symbol => SyntaxFacts.ForeignOperators.GetValueOrDefault(token.Text, token.Text),
            TokenKind.Name when IsSpelledOperator(token) => token.Text.ToLowerInvariant(),
            TokenKind.Name => token.Text,
            _ => null,
        };
    }
}
