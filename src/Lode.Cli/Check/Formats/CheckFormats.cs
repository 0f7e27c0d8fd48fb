using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>What a format of findings is given.</summary>
/// <param name="Findings">Those of the files asked for, in order.</param>
/// <param name="Names">How files are called.</param>
/// <param name="Loaded">The pack that they are of.</param>
/// <param name="Level">The lightest finding that fails.</param>
/// <param name="Host">Where it is written.</param>
internal sealed record CheckContext(ImmutableArray<Finding> Findings, PathNames Names, LoadedPack Loaded, Severity Level, CliHost Host);

/// <summary>The formats of findings, by name; the first is the default.</summary>
internal static class CheckFormats
{
    private static readonly ImmutableArray<(string Name, Action<CheckContext> Write)> All =
    [
        ("text", c => FindingText.Write(Screen.Out(c.Host), c.Findings, c.Names, c.Loaded)),
        ("json", c => FindingJson.Write(c.Host.Out, c.Findings, c.Names)),
        ("sarif", SarifFormat.Write),
        ("github", GithubFormat.Write),
        ("junit", JunitFormat.Write),
    ];

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => All.Select(f => f.Name);

    /// <summary>Writes findings.</summary>
    public static void Write(string name, CheckContext context) => All.First(f => f.Name == name).Write(context);
}
