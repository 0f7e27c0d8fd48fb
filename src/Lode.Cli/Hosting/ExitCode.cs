namespace Lode.Cli;

/// <summary>What the process tells its caller. Where several hold, the greatest below <see cref="Usage"/>.</summary>
public static class ExitCode
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>Findings: lint at or above the level, a failing test, <c>--fail-on</c> met, <c>fmt --check</c> differs.</summary>
    public const int Findings = 1;

    /// <summary>The rules do not compile.</summary>
    public const int Rules = 2;

    /// <summary>The data do not load.</summary>
    public const int Data = 3;

    /// <summary>More undetermined verdicts than allowed.</summary>
    public const int Undetermined = 4;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 64;

    /// <summary>A defect of Lode itself.</summary>
    public const int Defect = 70;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Stopped = 130;

    /// <summary>All of them, for the help.</summary>
    internal static IEnumerable<(int Code, string Meaning)> All =>
    [
        (Fine, "Fine."),
        (Findings, "Findings: lint at or above the level, a failing test, `--fail-on` met, `fmt --check` differs."),
        (Rules, "The rules do not compile."),
        (Data, "The data do not load."),
        (Undetermined, "More undetermined verdicts than allowed."),
        (Usage, "Wrong usage."),
        (Defect, "A defect of Lode itself."),
        (Stopped, "Stopped by Ctrl-C."),
    ];
}
