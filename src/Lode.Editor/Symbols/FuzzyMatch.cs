namespace Lode.Editor;

/// <summary>Matches a name by some of its letters in their order, as <c>ccr</c> does <c>coalition_cannot_refine</c>.</summary>
public static class FuzzyMatch
{
    private const int Exact = 1000;
    private const int WordStart = 8;
    private const int Consecutive = 5;
    private const int SameCase = 1;

    /// <summary>How well a name fits, the more the better; null where it does not hold the letters.</summary>
    public static int? Score(string query, string name)
    {
        query = query.Trim();
        if (query.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            return Exact;
        }

        var letters = string.Concat(query.Where(c => !char.IsWhiteSpace(c)));
        return Quality(letters, name) ?? (Holds(name, letters) ? 0 : null);
    }

    private static int? Quality(string letters, string name)
    {
        var score = 0;
        var last = -1;
        foreach (var c in letters)
        {
            if (Next(name, c, last + 1) is not { } at)
            {
                return null;
            }

            score += (StartsWord(name, at) ? WordStart : 0) + (at == last + 1 ? Consecutive : 0) + (name[at] == c ? SameCase : 0);
            last = at;
        }

        return score;
    }

    private static bool Holds(string name, string letters)
    {
        var found = 0;
        foreach (var c in name.Where(_ => found < letters.Length))
        {
            found += char.ToLowerInvariant(c) == char.ToLowerInvariant(letters[found]) ? 1 : 0;
        }

        return found == letters.Length;
    }

    /// <summary>The next place of a letter: in a row with the one before, else the start of a word, else anywhere.</summary>
    private static int? Next(string name, char c, int from)
    {
        var lower = char.ToLowerInvariant(c);
        if (from < name.Length && char.ToLowerInvariant(name[from]) == lower)
        {
            return from;
        }

        int? anywhere = null;
        for (var at = from; at < name.Length; at++)
        {
            if (char.ToLowerInvariant(name[at]) == lower)
            {
                if (StartsWord(name, at))
                {
                    return at;
                }

                anywhere ??= at;
            }
        }

        return anywhere;
    }

    private static bool StartsWord(string name, int at) =>
        at == 0 || (!char.IsLetterOrDigit(name[at - 1]) && char.IsLetterOrDigit(name[at])) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));
}
