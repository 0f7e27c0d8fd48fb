namespace Lode;

/// <summary>How much an <see cref="Overview"/> holds. Counts, not times: the same data give the same overview.</summary>
internal sealed record OverviewLimits
{
    /// <summary>Subjects of an entity that are looked at closely.</summary>
    public int LookedAt { get; init; } = 4_000;

    /// <summary>Flagged subjects shown of an entity.</summary>
    public int Ranked { get; init; } = 100;

    /// <summary>Subjects in a matrix.</summary>
    public int MatrixRows { get; init; } = 200;

    /// <summary>Rules in a matrix.</summary>
    public int MatrixRules { get; init; } = 60;

    /// <summary>Undetermined verdicts shown of a rule.</summary>
    public int PerUndecidedRule { get; init; } = 100;

    /// <summary>Verdicts explained.</summary>
    public int Explanations { get; init; } = 1_000;

    /// <summary>What explaining them costs, in verdicts that look at their own row alone.</summary>
    public long ExplanationCost { get; init; } = 4_000;

    /// <summary>Parts of conditions in all explanations together.</summary>
    public int ExplanationNodes { get; init; } = 40_000;

    /// <summary>Lines of each table of what is missing.</summary>
    public int Missing { get; init; } = 12;

    /// <summary>Bars of each chart of concentration.</summary>
    public int Bars { get; init; } = 12;

    /// <summary>Params that are moved.</summary>
    public int Params { get; init; } = 40;

    /// <summary>Verdicts given to move all params; one that ranges over rows counts more.</summary>
    public long MovedVerdicts { get; init; } = 80_000;

    /// <summary>Subjects of an entity on which thresholds are moved, where it has more than four times as many.</summary>
    public int MovedSubjects { get; init; } = 250;
}
