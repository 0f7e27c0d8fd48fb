using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Lode.Runtime;

/// <summary>
/// The cells of a column as they are written down, in the one list that suits their type; null is unknown. Members stand by their names and rows by their keys,
/// so that they mean the same beside other rows.
/// </summary>
internal sealed record CellData
{
    /// <summary>Numbers, and day numbers of dates.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<double?>? Numbers { get; init; }

    /// <summary>Booleans.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<bool?>? Truths { get; init; }

    /// <summary>Texts, names of members, keys of rows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string?>? Texts { get; init; }

    /// <summary>Sets of numbers, dates, and booleans as 0 and 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ImmutableArray<double>?>? NumberSets { get; init; }

    /// <summary>Sets of the others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ImmutableArray<string>?>? TextSets { get; init; }

    /// <summary>How many rows it has.</summary>
    [JsonIgnore]
    public int Count => Numbers?.Length ?? Truths?.Length ?? Texts?.Length ?? NumberSets?.Length ?? TextSets?.Length ?? -1;

    /// <summary>Whether its list is the one for a type.</summary>
    public bool Suits(ValueShape type) => (type.IsSet, type.Kind) switch
    {
        (true, CellKind.Number or CellKind.Date or CellKind.Boolean) => NumberSets is not null,
        (true, _) => TextSets is not null,
        (_, CellKind.Number or CellKind.Date) => Numbers is not null,
        (_, CellKind.Boolean) => Truths is not null,
        _ => Texts is not null,
    };

    /// <summary>Writes a column down.</summary>
    /// <param name="type">The type of its values.</param>
    /// <param name="column">The column.</param>
    /// <param name="world">The data in which its codes mean something.</param>
    public static CellData Of(ValueShape type, Column column, World world)
    {
        string Name(double code) => type.Kind switch
        {
            CellKind.Member => type.Enum!.Members[(int)code],
            CellKind.Row => world.Tables[type.Table].Keys[(int)code],
            _ => world.Texts[(int)code],
        };
        var rows = Enumerable.Range(0, column.Count);
        return column switch
        {
            NumberColumn numbers => new() { Numbers = [.. numbers.Values.Select(v => double.IsNaN(v) ? (double?)null : v)] },
            BooleanColumn truths => new() { Truths = [.. rows.Select(row => truths.Known[row] ? truths.True[row] : (bool?)null)] },
            CodeColumn codes => new() { Texts = [.. rows.Select(row => codes.IsKnown(row) ? Name(codes[row]) : null)] },
            SetColumn sets when type.Kind is CellKind.Number or CellKind.Date or CellKind.Boolean =>
                new() { NumberSets = [.. rows.Select(row => sets.Known[row] ? [.. sets[row]] : (ImmutableArray<double>?)null)] },
            SetColumn sets => new() { TextSets = [.. rows.Select(row => sets.Known[row] ? [.. sets[row].ToArray().Select(Name)] : (ImmutableArray<string>?)null)] },
            _ => throw new ArgumentException("A column of no known kind.", nameof(column)),
        };
    }

    /// <summary>Reads it back.</summary>
    public Column Column(FieldShape field, CellContext context)
    {
        double Code(string? text) => text is null ? double.NaN : field.Type.Kind switch
        {
            CellKind.Member => Member(text),
            CellKind.Row => context.Row(field, text) is >= 0 and var row ? row : double.NaN,
            _ => context.Text(text),
        };
        double Member(string name)
        {
            var place = field.Type.Enum!.Members.IndexOf(name);
            if (place < 0)
            {
                context.Bad(field, $"`{VisibleText.Short(name)}` is no member of `{field.Type.Enum.Name}`");
            }

            return place < 0 ? double.NaN : place;
        }

        return Numbers is { } numbers ? CellColumns.Of(field.Type, [.. numbers.Select(n => n ?? double.NaN)])
            : Truths is { } truths ? CellColumns.Of(field.Type, [.. truths.Select(t => t is null ? double.NaN : t.Value ? 1 : 0)])
            : Texts is { } texts ? CellColumns.Of(field.Type, [.. texts.Select(Code)])
            : NumberSets is { } sets ? CellColumns.Sets([.. sets.Select(s => s is { } known ? known : (IReadOnlyList<double>?)null)])
            : CellColumns.Sets([.. TextSets!.Value.Select(s => s is { } known ? context.Members(field, known.Select(Code)) : null)]);
    }
}
