using System.Diagnostics;
using System.Text.Json;

namespace Lode.Benchmarks.SideBySide;

/// <summary>A contender that runs on Node: it reads rules and columns from the exchange folder, and is told by lines what to do.</summary>
internal sealed class NodeContender : Contender
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Process _process;
    private IReadOnlyList<int>? _counts;

    /// <param name="name">What it is called.</param>
    /// <param name="scripts">The folder of the scripts and their packages.</param>
    /// <param name="script">The script.</param>
    /// <param name="exchange">The folder with rules and columns.</param>
    public NodeContender(string name, string scripts, string script, string exchange)
        : base(name)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(scripts, script), exchange]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
    }

    public override IReadOnlyList<int>? Counts(int rows) => _counts;

    public override Cost Load(int rows) => Ask($"load {rows}");

    public override Cost Judge(int times) => Ask($"judge {times}");

    public override void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Cost Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        var answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended without an answer to `{line}`.");
        var (wall, processor, counts) = JsonSerializer.Deserialize<Answer>(answer, Json)!;
        _counts = counts;
        return new(wall, processor);
    }

    private sealed record Answer(double Wall, double Processor, int[]? Counts);
}
