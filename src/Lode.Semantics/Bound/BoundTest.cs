using System.Collections.Immutable;

namespace Lode.Semantics;

/// <summary>One test: of a table, one of its rows.</summary>
/// <param name="Rule">The rule under test.</param>
/// <param name="Name">Title, or the rule's name; with the row's number in a table.</param>
/// <param name="Place">Where a failure is shown.</param>
public sealed record BoundTest(RuleSymbol Rule, string Name, Place Place)
{
    /// <summary>The day, or null: the pack's.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Params set for this test, to constants.</summary>
    public ImmutableArray<BoundSetting> Params { get; init; } = [];

    /// <summary>
    /// The rows. The first of the rule's entity is the subject, further ones are the other rows of that entity, whose data rows are left out
    /// unless the subject has the key of one of them: that row is changed then, and stands among the others.
    /// Of another entity, one with a key changes that row (or adds it), one without replaces the entity's data rows by those given.
    /// </summary>
    public ImmutableArray<BoundGiven> Givens { get; init; } = [];

    /// <summary>The verdict expected.</summary>
    public required Expectation Expected { get; init; }
}

/// <summary>A row of a test; values are constants, rows' keys or sets of those; fields left out are unknown (of a changed row, as they were).</summary>
public sealed record BoundGiven(EntitySymbol Entity, string? Key, ImmutableArray<BoundCell> Fields, Place Place);

/// <summary>A cell of a given row.</summary>
public sealed record BoundCell(FieldSymbol Field, BoundExpression Value);

/// <summary>A param set for a test.</summary>
public sealed record BoundSetting(ParamSymbol Param, BoundExpression Value);

/// <summary>What a test expects.</summary>
public enum Expectation
{
    /// <summary><c>expect fires</c>.</summary>
    Fires,

    /// <summary><c>expect clear</c>.</summary>
    Clear,

    /// <summary><c>expect undetermined</c>.</summary>
    Undetermined,
}
