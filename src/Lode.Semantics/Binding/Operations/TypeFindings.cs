using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Findings about types and units.</summary>
public static class TypeFindings
{
    /// <summary>An operator between types that it has no meaning for.</summary>
    public static readonly Descriptor<string, LodeType, LodeType> OperatorNotDefined = new(
        "LODE2003", Severity.Error, (op, left, right) => $"`{op}` cannot be used with {Words.Article(left)} and {Words.Article(right)}.");

    /// <summary>Something of another type than its place asks for.</summary>
    public static readonly Descriptor<LodeType, LodeType> TypeMismatch = new(
        "LODE2004", Severity.Error, (asked, found) => $"This should be {Words.Article(asked)}, but it is {Words.Article(found)}.");

    /// <summary>Units that do not agree.</summary>
    public static readonly Descriptor<LodeType, LodeType> UnitMismatch = new(
        "LODE2005", Severity.Error, (left, right) => $"The units differ: {left} and {right}. There are no conversions.");

    /// <summary>An operator or function on one thing of a wrong type.</summary>
    public static readonly Descriptor<string, string> NotApplicable = new(
        "LODE2010", Severity.Error, (what, types) => $"`{what}` cannot be used with {types}.");

    /// <summary>A number that no percent reaches.</summary>
    public static readonly Descriptor<string, string> PercentOutOfReach = new(
        "LODE2012", Severity.Error, (number, meaning) => $"A percent never reaches {number}, which means {meaning}.");

    /// <summary>A difference of dates where it has no meaning.</summary>
    public static readonly Descriptor0 DateDifference = new(
        "LODE2028", Severity.Error, "A difference of dates can only be compared with a period, as in `a - b > 6 months`.");

    /// <summary>A period where it has no meaning.</summary>
    public static readonly Descriptor0 MisplacedPeriod = new(
        "LODE2037", Severity.Error, "A period stands only beside a date, as in `signed + 6 months`, or against a difference of dates.");

    /// <summary>A pattern that is not valid.</summary>
    public static readonly Descriptor<string> BadPattern = new(
        "LODE2029", Severity.Error, reason => $"This pattern cannot be used: {reason}");

    /// <summary>A format that does not suit the value.</summary>
    public static readonly Descriptor<string, LodeType> BadFormat = new(
        "LODE2030", Severity.Error, (format, type) => $"The format `{format}` does not suit {Words.Article(type)}.");

    /// <summary>Something walked through that is no set.</summary>
    public static readonly Descriptor<LodeType> NotASet = new(
        "LODE2032", Severity.Error, type => $"Members can only be taken from a set or a collection, but this is {Words.Article(type)}.");

    /// <summary>An expression nested too deeply.</summary>
    public static readonly Descriptor<int> TooDeep = new(
        "LODE2015", Severity.Error, limit => $"This nests deeper than {limit} levels. Split it into defines.");

    /// <summary>A set in a set.</summary>
    public static readonly Descriptor0 SetInSet = new("LODE2038", Severity.Error, "A set cannot be a member of a set.");
}
