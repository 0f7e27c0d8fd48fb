using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>What a command line gave.</summary>
internal sealed record CliResult(int Status, string Out, string Error);

/// <summary>Runs command lines in this process, in a folder of their own.</summary>
internal sealed class CliRunner : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("lode-cli-").FullName;

    public int? Width { get; init; }

    public bool Colour { get; init; }

    public string Input { get; init; } = "";

    public long StreamFrom { get; init; } = long.MaxValue;

    public string? StepSummary { get; set; }

    public int BlockRows { get; init; } = 65_536;

    public OverviewLimits ReportLimits { get; init; } = new();

    public CliRunner File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return this;
    }

    public string Read(string name) => System.IO.File.ReadAllText(Path.Combine(Folder, name));

    public CliResult Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = LodeCommand.Run(args, Host(output, error, default));
        return new(status, output.ToString(), error.ToString());
    }

    /// <summary>Runs until it ends or is stopped; what it says can be read meanwhile.</summary>
    public int Run(TextWriter output, CancellationToken stop, params string[] args) => LodeCommand.Run(args, Host(output, output, stop));

    /// <summary>A console that nobody reads.</summary>
    public CliHost Host() => Host(TextWriter.Null, TextWriter.Null, default);

    private CliHost Host(TextWriter output, TextWriter error, CancellationToken stop) => new()
    {
        Out = output,
        Error = error,
        In = new StringReader(Input),
        Folder = Folder,
        SystemDate = new DateOnly(2026, 1, 15),
        Width = Width,
        Colour = Colour,
        StreamFrom = StreamFrom,
        BlockRows = BlockRows,
        ReportLimits = ReportLimits,
        StepSummary = StepSummary,
        Cancellation = stop,
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The pack of most tests: four deals, two rules, an unknown.</summary>
    public static CliRunner Small(int? width = null, bool colour = false)
    {
        var runner = new CliRunner { Width = width, Colour = colour };
        return runner
            .File("rules/model.lode", """
                today 2026-01-01
                enum alignment { ally, swing }
                entity country as countries from "data/countries.csv" {
                  name: key text
                  alignment: alignment
                }
                entity deal as deals from "data/deals.csv" {
                  id: key text
                  partner: country
                  value: money
                  binding: boolean
                }
                subject deal
                param large: money = $1bn
                action escalate(to: text, due: date)
                """)
            .File("rules/rules.lode", """
                rule fragile "A partner that may turn away"
                  severity high
                  if partner.alignment == swing and not binding
                  then flag "{partner} is not bound", score 20, score 5 to risk, tag watch, escalate("desk", due: 2026-06-01)

                rule big
                  severity low
                  if value > large
                  then flag "worth {value}", score 10

                rule later
                  from 2027-01-01
                  if value > 0
                  then flag "{id}, later"
                """)
            .File("rules/data/countries.csv", "name,alignment\nJapan,ally\nMalaysia,swing\n")
            .File("rules/data/deals.csv", "id,partner,value,binding\nus-japan,Japan,2000000000,no\nus-malaysia,Malaysia,,no\nus-else,Malaysia,5,\nus-none,,5,yes\n");
    }
}
