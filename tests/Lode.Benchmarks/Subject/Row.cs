namespace Lode.Benchmarks.Subject;

/// <summary>An object as a service has it.</summary>
public sealed class Row
{
    public double N0 { get; init; }

    public double N1 { get; init; }

    public double N2 { get; init; }

    public double N3 { get; init; }

    public double N4 { get; init; }

    public double N5 { get; init; }

    public double N6 { get; init; }

    public double N7 { get; init; }

    public double N8 { get; init; }

    public double N9 { get; init; }

    public Kind E0 { get; init; }

    public Kind E1 { get; init; }

    public Kind E2 { get; init; }

    public Kind E3 { get; init; }

    public Kind E4 { get; init; }

    public Kind E5 { get; init; }

    public required string Port { get; init; }
}

/// <summary>What six of its fields hold.</summary>
public enum Kind
{
    A, B, C, D, E, F, G, H,
}
