using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>Finds what a misspelt name was probably meant to be.</summary>
public static class Nearest
{
    private const int MaxCandidates = 5_000;
    private const int MaxLength = 80;

    /// <summary>Up to three candidates, the nearest first; none where nothing is near.</summary>
    public static ImmutableArray<string> To(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return [];
        }

        var limit = Math.Max(1, name.Length / 3);
        return
        [
            .. candidates.Where(c => c.Length > 0 && c != name && Math.Abs(c.Length - name.Length) <= limit).Distinct(StringComparer.Ordinal)
                .Take(MaxCandidates).Select(c => (Name: c, Distance: Distance(name, c)))
                .Where(c => c.Distance <= limit && c.Distance < name.Length)
                .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal).Take(3).Select(c => c.Name),
        ];
    }

    /// <summary>Edits between two names; two letters swapped count once, upper and lower case do not count.</summary>
    private static int Distance(string a, string b)
    {
        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
