using Lode.Benchmarks.Engine;

namespace Lode.Benchmarks.SideBySide;

/// <summary>A row of the workload as an object, with enums as numbers.</summary>
public sealed class Row
{
    public double N0 { get; private init; }

    public double N1 { get; private init; }

    public double N2 { get; private init; }

    public double N3 { get; private init; }

    public double N4 { get; private init; }

    public double N5 { get; private init; }

    public double N6 { get; private init; }

    public double N7 { get; private init; }

    public double N8 { get; private init; }

    public double N9 { get; private init; }

    public int E0 { get; private init; }

    public int E1 { get; private init; }

    public int E2 { get; private init; }

    public int E3 { get; private init; }

    public int E4 { get; private init; }

    public int E5 { get; private init; }

    internal static Row Of(Workload workload, int row)
    {
        var (n, e) = (workload.Numbers, workload.Codes);
        return new()
        {
            N0 = n[0][row], N1 = n[1][row], N2 = n[2][row], N3 = n[3][row], N4 = n[4][row],
            N5 = n[5][row], N6 = n[6][row], N7 = n[7][row], N8 = n[8][row], N9 = n[9][row],
            E0 = (int)e[0][row], E1 = (int)e[1][row], E2 = (int)e[2][row], E3 = (int)e[3][row], E4 = (int)e[4][row], E5 = (int)e[5][row],
        };
    }
}
