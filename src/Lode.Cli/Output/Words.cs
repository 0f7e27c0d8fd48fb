using System.Globalization;

namespace Lode.Cli;

/// <summary>Counts in words.</summary>
internal static class Words
{
    /// <summary><c>1 rule</c>, <c>30 rules</c>, <c>1,048,576 rows</c>.</summary>
    public static string Many(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");
}
