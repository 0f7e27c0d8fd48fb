using System.Text;
using Lode.Syntax;

namespace Lode.Tests.Formatting;

/// <summary>Writes a text with other white space and with comments between its tokens, as people and editors do.</summary>
internal sealed class Shaker(int seed)
{
    private static readonly string[] Gaps = [" ", "    ", "\n", "\n\n\n", "\r\n  ", "\t", " // why\n", "\n// note\n", "\n\n  // note\n\n// more\n  ", " // a\n // b\n"];

    private readonly Random _random = new(seed);

    /// <summary>The text with some gaps changed; the same text where that would change its meaning.</summary>
    public string Shake(string text, double share)
    {
        var tree = Laws.Parse(text);
        var shaken = new StringBuilder();
        var first = true;
        foreach (var token in tree.Tokens)
        {
            var gap = text[token.FullStart..token.Span.Start];
            var isFree = gap.Length > 0 && string.IsNullOrWhiteSpace(gap) && !first && (!token.StartsLine || !gap.Contains("\n\n", StringComparison.Ordinal));
            shaken.Append(isFree && _random.NextDouble() < share ? Gaps[_random.Next(Gaps.Length)] : gap).Append(token.Text);
            first = false;
        }

        return shaken.ToString();
    }
}
