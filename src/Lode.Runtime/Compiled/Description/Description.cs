using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>
/// Everything of a pack that judging needs besides its code. It lies in the assembly as a resource of JSON, whose properties are these; the readme of the
/// package says what each holds.
/// </summary>
/// <param name="Version">The format's version.</param>
/// <param name="Subject">The number of the entity that rules judge where they do not say it; -1 where they always say it.</param>
/// <param name="Today">The day that the pack names, or null.</param>
/// <param name="Entities">The entities, by their number.</param>
/// <param name="Params">The params, by their number.</param>
/// <param name="Defaults">The default of each param, a column of one row.</param>
/// <param name="Rules">The rules, by their number.</param>
/// <param name="Constants">What the code refers to by number.</param>
/// <param name="Rows">The rows of entities that the assembly carries.</param>
internal sealed record Description(
    int Version, int Subject, DateOnly? Today, ImmutableArray<EntityShape> Entities, ImmutableArray<FieldShape> Params, ImmutableArray<CellData> Defaults,
    ImmutableArray<RuleShape> Rules, DescribedConstants Constants, ImmutableArray<TableData> Rows)
{
    /// <summary>The version that is written, and the one that is read.</summary>
    public const int CurrentVersion = 1;

    /// <summary>How the name of the resource ends, behind the namespace of the code.</summary>
    public const string Resource = ".lode-rules.json";
}

/// <summary>The constants of the code.</summary>
internal sealed record DescribedConstants(
    ImmutableArray<DescribedRow> Rows, ImmutableArray<string> Texts, ImmutableArray<string> Literals, ImmutableArray<string> Patterns,
    ImmutableArray<ImmutableArray<ConstantMember>> Sets, ImmutableArray<ImmutableArray<string>> Enums)
{
    public static DescribedConstants Of(ConstantTable table) => new(
        [.. table.Rows.Select(r => new DescribedRow(r.Table, r.Key))], table.Texts, table.Literals, table.Patterns, table.Sets, table.Enums);

    public ConstantTable Table() => new([.. Rows.Select(r => (r.Table, r.Key))], Texts, Literals, Patterns, Sets, Enums, []);
}

/// <summary>A row that a rule names by its key.</summary>
internal sealed record DescribedRow(int Table, string Key);

/// <summary>The rows of an entity.</summary>
/// <param name="Entity">The entity's number.</param>
/// <param name="Keys">The rows' names.</param>
/// <param name="Columns">A column for each field.</param>
internal sealed record TableData(int Entity, ImmutableArray<string> Keys, ImmutableArray<CellData> Columns);
