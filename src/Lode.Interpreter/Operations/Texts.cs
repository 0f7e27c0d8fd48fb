using System.Text.RegularExpressions;

namespace Lode.Interpreter;

/// <summary>Text: exact, ordinal comparison.</summary>
internal static class Texts
{
    // Without backtracking no pattern takes more than linear time.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>A condition on two texts.</summary>
    public static Value Test(Value a, Value b, Func<string, string, bool> condition) =>
        a is TextValue s && b is TextValue t ? Value.Of(condition(s.Text, t.Text)) : Value.UnknownBecause(a, b);

    /// <summary>In lower case.</summary>
    public static Value Lower(Value a) => a is TextValue t ? new TextValue(t.Text.ToLowerInvariant()) : Value.UnknownBecause(a);

    /// <summary>Whether the pattern is found anywhere.</summary>
    public static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, Options);
}
