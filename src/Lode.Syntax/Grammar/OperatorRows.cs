namespace Lode.Syntax.Grammar;

/// <summary>Finds which of some operators stands at a place; one written as in another language or in capitals is reported and taken.</summary>
internal sealed class OperatorRows(IEnumerable<OperatorSyntax> rows)
{
    private static readonly HashSet<string> Words = [.. OperatorTable.All.SelectMany(row => row.Words)];

    /// <summary>The levels, as bits, of the operators that begin with a word.</summary>
    private static readonly Dictionary<string, int> LevelsByFirstWord = OperatorTable.All
        .GroupBy(row => row.Words[0])
        .ToDictionary(group => group.Key, group => group.Aggregate(0, (bits, row) => bits | (1 << (int)row.Precedence)));

    private readonly Dictionary<string, OperatorSyntax[]> _byFirstWord =
        rows.GroupBy(row => row.Words[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The levels whose operators the token may begin, as bits.</summary>
    public static int LevelsOf(Token token) => Spelling(token) is { } text ? LevelsByFirstWord.GetValueOrDefault(text) : 0;

    /// <summary>The operator at a place and the place behind it; null where none stands.</summary>
    public OperatorSyntax? Match(TokenInput at, out TokenInput behind)
    {
        var row = Find(at, out behind);
        for (var i = 0; i < row?.Words.Length; i++)
        {
            if (at.Token.Text != row.Words[i])
            {
                Advice.WriteInstead(at, row.Words[i]);
            }

            at = at.Next;
        }

        return row;
    }

    /// <summary>Whether one of the operators stands here.</summary>
    public bool IsAt(TokenInput at) => Find(at, out _) is not null;

    /// <summary>Whether a name is a word of an operator but for its capitals.</summary>
    public static bool IsSpelledOperator(Token token) =>
        char.IsAsciiLetterUpper(token.Text[0]) && token.Text.All(char.IsAsciiLetterUpper) && Words.Contains(token.Text.ToLowerInvariant());

    private OperatorSyntax? Find(TokenInput at, out TokenInput behind)
    {
        behind = at;
        if (at.IsCaret)
        {
            foreach (var word in _byFirstWord.Keys)
            {
                at.Fits(word);
            }
        }

        if (Spelling(at.Token) is { } first && _byFirstWord.TryGetValue(first, out var candidates))
        {
            foreach (var row in candidates)
            {
                if (Covers(row, at, out behind))
                {
                    return row;
                }
            }
        }

        return null;
    }

    private static bool Covers(OperatorSyntax row, TokenInput at, out TokenInput behind)
    {
        behind = at;
        foreach (var word in row.Words)
        {
            if (Spelling(behind.Token) != word)
            {
                behind.Fits(word);
                return false;
            }

            behind = behind.Next;
        }

        return true;
    }

    /// <summary>The token's text as this language writes it; null where it can be no part of an operator.</summary>
    private static string? Spelling(Token token) => token.Kind switch
    {
        TokenKind.Reserved => token.Text,
        TokenKind.Symbol => SyntaxFacts.ForeignOperators.GetValueOrDefault(token.Text, token.Text),
        TokenKind.Name when IsSpelledOperator(token) => token.Text.ToLowerInvariant(),
        TokenKind.Name => token.Text,
        _ => null,
    };
}
