using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Lode.Runtime.Columns;

namespace Lode.Benchmarks.SideBySide;

/// <summary>What was measured on.</summary>
/// <param name="Processor">Its model.</param>
/// <param name="Cores">How many.</param>
/// <param name="VectorBits">Widest vectors that Lode uses.</param>
/// <param name="Load">Processes that wanted a core in the last minute, at the start; null where the system does not tell.</param>
/// <param name="DotNet">Version of .NET.</param>
/// <param name="Node">Version of Node.</param>
/// <param name="Packages">Versions of the rivals' packages.</param>
internal sealed record Machine(
    string Processor, int Cores, int VectorBits, double? Load, string DotNet, string Node, ImmutableSortedDictionary<string, string> Packages)
{
    private const string ProcessorFile = "/proc/cpuinfo";
    private const string LoadFile = "/proc/loadavg";

    /// <summary>This machine.</summary>
    /// <param name="scripts">The folder that names the packages.</param>
    public static Machine This(string scripts) => new(
        Model(), Environment.ProcessorCount, Width.Bits, CurrentLoad(), Environment.Version.ToString(), NodeVersion(), Versions(scripts));

    private static string Model() => File.Exists(ProcessorFile)
        ? File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? Architecture
        : Architecture;

    private static string Architecture => RuntimeInformation.ProcessArchitecture.ToString();

    private static double? CurrentLoad() =>
        File.Exists(LoadFile) ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture) : null;

    private static string NodeVersion()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
        return node.StandardOutput.ReadToEnd().Trim().TrimStart('v');
    }

    private static ImmutableSortedDictionary<string, string> Versions(string scripts)
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(scripts, "package.json")));
        return package.RootElement.GetProperty("dependencies").EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => p.Value.GetString()!);
    }
}
