using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Cases;

/// <summary>The functions of a host that cases and random rules call.</summary>
public static class CaseFunctions
{
    /// <summary>They and those of the language.</summary>
    public static FunctionTable Table { get; } = new RuleSetOptions()
        .AddFunction("scaled", (double x, double factor) => x * factor)
        .AddFunction("is_whole", (double x) => x == Math.Floor(x))
        .AddFunction("either", (bool a, bool? b) => a || b == true)
        .AddFunction("shouted", (string t) => t.ToUpperInvariant())
        .AddFunction("named", (string? t) => t ?? "nobody")
        .AddFunction("day_after", (DateOnly d) => d.AddDays(1))
        .AddFunction("signed_by", (DateOnly? d) => d is { } day ? day.Day : (double?)null)
        .AddFunction("root", (double x) => x < 0 ? throw new ArgumentException("No root.") : Math.Sqrt(x))
        .AddFunction("ratio", (double a, double b) => a / b)
        .AddFunction("seven", () => 7.0)
        .AddFunction("cheap", ([LodeType("number in usd/kg")] double price) => price < 100)
        .AddFunction("halved", [return: LodeType("percent")] ([LodeType("percent")] double p) => p / 2)
        .Table();
}
