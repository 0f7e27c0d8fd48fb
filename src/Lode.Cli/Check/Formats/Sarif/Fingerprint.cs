using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Lode.Cli;

/// <summary>
/// A name for a finding that stays the same as its line moves: of its code, its file and the text of its line (of a cell: the message without row
/// numbers), and among several alike the how-manieth it is.
/// </summary>
internal static partial class Fingerprint
{
    public static ImmutableArray<(Finding Finding, string Print)> Of(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding =>
        {
            var text = string.IsNullOrWhiteSpace(finding.SourceLine) ? RowNumber().Replace(finding.Message, "#") : finding.SourceLine;
            var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var what = $"{finding.Code}\n{finding.File}\n{words}";
            var number = seen[what] = seen.GetValueOrDefault(what) + 1;
            return (finding, Hash($"{what}\n{number.ToString(CultureInfo.InvariantCulture)}"));
        })];
    }

    /// <summary>A name for whatever a text says.</summary>
    public static string Hash(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..32];

    [GeneratedRegex("#[0-9]+")]
    private static partial Regex RowNumber();
}
