using System.Globalization;
using System.Text.RegularExpressions;
using Lode.Syntax;

namespace Lode;

/// <summary>Thresholds a step up or down, dates a day; true for false. The step is one of the last digit that is written.</summary>
internal static partial class LiteralMutations
{
    public static IEnumerable<Change> Of(SourceText source, LiteralSyntax literal)
    {
        var written = source.Slice(literal.Span);
        return literal switch
        {
            { Kind: LiteralKind.Boolean } => [To(literal.Value is true ? "false" : "true")],
            { Kind: LiteralKind.Date, Value: DateOnly day } => new[] { -1, 1 }.Where(by => day.DayNumber + by is > 0 and <= 3_652_058).Select(by => To(day.AddDays(by).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            { Kind: LiteralKind.Number or LiteralKind.Percent or LiteralKind.Money or LiteralKind.Period } => Digits().Match(written) is { Success: true } digits ? Steps(digits).Select(To) : [],
            _ => [],
        };

        Change To(string text) => new($"`{written}` -> `{text}`", (literal.Span, text));

        IEnumerable<string> Steps(Match digits)
        {
            if (!decimal.TryParse(digits.Value.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                return [];
            }

            var step = new decimal(1, 0, 0, false, value.Scale);
            return new[] { value - step, value + step }.Select(v =>
                (v < 0 ? "-" : "") + written[..digits.Index] + Math.Abs(v).ToString(CultureInfo.InvariantCulture) + written[(digits.Index + digits.Length)..]);
        }
    }

    [GeneratedRegex(@"[0-9][0-9_]*(\.[0-9_]+)?")]
    private static partial Regex Digits();
}
