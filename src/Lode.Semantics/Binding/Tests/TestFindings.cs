using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Findings about tests.</summary>
public static class TestFindings
{
    /// <summary>A test that does not name the day that its verdict rests on.</summary>
    public static readonly Descriptor<string> NeedsToday = new(
        "LODE2025", Severity.Error, rule => $"The verdict of `{rule}` depends on the day, so its test says which: `today 2026-05-01`.");

    /// <summary>A verdict that does not exist.</summary>
    public static readonly Descriptor<string> UnknownVerdict = new(
        "LODE2026", Severity.Error, name => $"`{name}` is no verdict; they are `fires`, `clear` and `undetermined`.");

    /// <summary>A test that expects nothing, or twice.</summary>
    public static readonly Descriptor0 ExpectOnce = new(
        "LODE2027", Severity.Error, "A test says `expect` once, in a line or as the column `expect` of its table.");

    /// <summary>Something that a test says twice.</summary>
    public static readonly Descriptor<string> SaidTwice = new("LODE2053", Severity.Error, what => $"`{what}` stands twice in this test.");

    /// <summary>A param that is not declared.</summary>
    public static readonly Descriptor<string> UnknownParam = new("LODE2054", Severity.Error, name => $"There is no param `{name}`.");
}
