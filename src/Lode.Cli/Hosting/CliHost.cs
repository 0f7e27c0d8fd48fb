using Lode.Generation;

namespace Lode.Cli;

/// <summary>The world around the command: console, folder and clock. Tests give their own.</summary>
public sealed record CliHost
{
    /// <summary>What programs read.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input.</summary>
    public required TextReader In { get; init; }

    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The system's date.</summary>
    public required DateOnly SystemDate { get; init; }

    /// <summary>Columns of standard output; null where it is no terminal.</summary>
    public int? Width { get; init; }

    /// <summary>Columns of standard error; null where it is no terminal.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Whether a terminal may be given colour.</summary>
    public bool Colour { get; init; }

    /// <summary>The file that a step of a GitHub job appends its summary to; null outside of one.</summary>
    public string? StepSummary { get; init; }

    /// <summary>Opens the cache of compiled packs; null for none.</summary>
    public Func<AssemblyCache?>? Assemblies { get; init; }

    /// <summary>From how many bytes of a subject's file on its rows are judged in blocks; reading them twice costs less than holding them.</summary>
    public long StreamFrom { get; init; } = 256 << 20;

    /// <summary>The rows of such a block.</summary>
    public int BlockRows { get; init; } = 65_536;

    /// <summary>How much a report for people holds.</summary>
    internal OverviewLimits ReportLimits { get; init; } = new();

    /// <summary>Ctrl-C.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The process's own console.</summary>
    public static CliHost OfProcess(CancellationToken cancellation)
    {
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = utf8;
        }

        return new()
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 15) { AutoFlush = !Console.IsOutputRedirected, NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            In = Console.In,
            Folder = Directory.GetCurrentDirectory(),
            SystemDate = DateOnly.FromDateTime(DateTime.Now),
            Width = Console.IsOutputRedirected ? null : ConsoleWidth(),
            ErrorWidth = Console.IsErrorRedirected ? null : ConsoleWidth(),
            Colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            StepSummary = Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary ? summary : null,
            Assemblies = AssemblyCache.OfUser,
            Cancellation = cancellation,
        };
    }

    /// <summary>A path as given, from the current folder.</summary>
    public string Resolve(string path) => Path.Combine(Folder, path);

    private static int ConsoleWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 140);
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
