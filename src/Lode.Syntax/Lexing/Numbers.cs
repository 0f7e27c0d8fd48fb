using System.Globalization;

namespace Lode.Syntax;

/// <summary>Numbers, percents, money and dates.</summary>
internal static class Numbers
{
    private const int LongestLiteral = 400;

    public static Scanned Scan(SourceText source, int start, int end, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var isMoney = text[start] == '$';
        if (!isMoney && DateEnd(text, start, end) is var dateEnd and > 0)
        {
            return Date(source, start, dateEnd, diagnostics);
        }

        var digits = Digits(text, start + (isMoney ? 1 : 0), end);
        if (digits + 1 < end && text[digits] == '.' && char.IsAsciiDigit(text[digits + 1]))
        {
            digits = Digits(text, digits + 1, end);
        }

        var (exponent, at) = Suffix(text, digits, end);
        var isPercent = !isMoney && at < end && text[at] == '%';
        var kind = isMoney ? TokenKind.Money : isPercent ? TokenKind.Percent : TokenKind.Number;
        var written = text.AsSpan(start, digits - start).TrimStart('$');
        at += isPercent ? 1 : 0;
        var value = Value(written, exponent - (isPercent ? 2 : 0));
        var advice = written[^1] == '_' || written.Contains("__", StringComparison.Ordinal) ? "a `_` stands between two digits"
            : !double.IsFinite(value) ? "it is too large" : null;
        if (advice is not null)
        {
            var span = TextSpan.FromBounds(start, at);
            var shown = span.Length <= 40 ? source.Slice(span) : source.Slice(new(start, 40)) + "...";
            diagnostics.Add(LexerDiagnostics.InvalidNumber.At(source, span, shown, advice));
            value = double.IsFinite(value) ? value : 0;
        }

        return new(kind, at, value);
    }

    private static int Digits(string text, int at, int end)
    {
        while (at < end && (char.IsAsciiDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static (int Exponent, int End) Suffix(string text, int at, int end)
    {
        foreach (var (suffix, exponent) in new[] { ("bn", 9), ("k", 3), ("m", 6) })
        {
            var behind = at + suffix.Length;
            if (behind <= end && string.CompareOrdinal(text, at, suffix, 0, suffix.Length) == 0 &&
                (behind == end || !SyntaxFacts.ContinuesName(text[behind])))
            {
                return (exponent, behind);
            }
        }

        return (0, at);
    }

    /// <summary>The double nearest to the decimal meaning: the exponent goes into the text, not into a multiplication.</summary>
    private static double Value(ReadOnlySpan<char> written, int exponent)
    {
        if (written.Length > LongestLiteral)
        {
            return double.PositiveInfinity;
        }

        var digits = written.ToString().Replace("_", "", StringComparison.Ordinal);
        return double.Parse($"{digits}e{exponent}", NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The end of four digits, <c>-</c>, digits, <c>-</c>, digits, nothing of it apart; else 0.</summary>
    private static int DateEnd(string text, int start, int end)
    {
        var at = start;
        for (var part = 0; part < 3; part++)
        {
            var from = at;
            while (at < end && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at == from || (part == 0 && at - from != 4))
            {
                return 0;
            }

            if (part < 2 && (at == end || text[at++] != '-'))
            {
                return 0;
            }
        }

        return at;
    }

    private static Scanned Date(SourceText source, int start, int end, DiagnosticBag diagnostics)
    {
        var text = source.Text[start..end];
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new(TokenKind.Date, end, date);
        }

        var span = TextSpan.FromBounds(start, end);
        var padded = string.Join('-', text.Split('-').Select(part => part.PadLeft(2, '0')));
        var isShort = padded != text && DateOnly.TryParseExact(padded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        var shown = text.Length <= 40 ? text : text[..40] + "...";
        diagnostics.Add(isShort
            ? LexerDiagnostics.InvalidDate.At(source, span, shown, $"month and day have two digits each: `{padded}`")
                .WithFix($"Write `{padded}`", span, padded)
            : LexerDiagnostics.InvalidDate.At(source, span, shown, "the calendar has no such day"));
        return new(TokenKind.Date, end);
    }
}
