using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>The reference data of a service as a world, and what one call changes in it.</summary>
internal static class CompiledWorld
{
    /// <summary>Puts together what the host gives, and from the assembly what it does not.</summary>
    /// <exception cref="MappingException">Something does not fit or is not there.</exception>
    /// <exception cref="SubjectException">Rows that the host gives hold values that no rule can read.</exception>
    public static World Build(Description d, CompiledOptions options, EntityShape? subject, MappingReport report)
    {
        var given = options.Data.For(d.Entities, report, options.BadValuesAreUnknown);
        var rows = d.Entities.Select(e => given.GetValueOrDefault(e.Name) ?? (IGivenRows?)Carried(d, e, options.SubjectsAlone && e == subject) ?? (e == subject ? new NoRows(e) : null)).ToList();
        foreach (var (entity, _) in d.Entities.Zip(rows).Where(e => e.Second is null))
        {
            report.Add($"The rules read `{entity.Collection}`, and their assembly carries no rows of it: give them, `Data.With(\"{entity.Name}\", rows)`.");
        }

        report.ThrowIfAny();
        ImmutableArray<Table> keys = [.. d.Entities.Zip(rows, (e, r) => e.Table([], r!.Keys))];
        foreach (var key in d.Constants.Rows.Where(r => r.Table != subject!.Ordinal && keys[r.Table].Row(r.Key) < 0))
        {
            report.Add($"A rule names `{VisibleText.Short(key.Key)}`, which is not the key of any row of `{d.Entities[key.Table].Collection}`.");
        }

        report.ThrowIfAny();
        var texts = new TextPool();
        ImmutableArray<Table> tables = [.. rows.Select(r => r!.Build(keys, texts))];
        return new(tables, Params(d, tables, texts, options.Params, subject!), options.Today ?? d.Today ?? default, texts);
    }

    /// <summary>The world of one call.</summary>
    /// <exception cref="MappingException">Nobody says what day it is.</exception>
    public static World For(Description d, World world, CompiledOptions options, JudgeOptions? call)
    {
        var today = call?.Today ?? options.Today ?? (options.Time is { } clock ? DateOnly.FromDateTime(clock.GetLocalNow().DateTime) : d.Today)
            ?? throw new MappingException(["Neither the rules nor the host says what day it is: give `Today`, or a clock as `Time`."]);
        return today == world.Today ? world : world with { Today = today };
    }

    /// <summary>The same with the params of the call, once the subjects are among the rows.</summary>
    /// <exception cref="MappingException">There is no such param.</exception>
    /// <exception cref="SubjectException">A value does not fit its param.</exception>
    public static World WithParams(Description d, World world, CompiledOptions options, JudgeOptions? call, EntityShape subject) =>
        call is { Params.IsEmpty: false } || d.Params.Any(p => p.Type.Table == subject.Ordinal)
            ? world with { Params = Params(d, world.Tables, world.Texts, call is null ? options.Params : options.Params.SetItems(call.Params), subject) }
            : world;

    private static CompiledRows? Carried(Description d, EntityShape entity, bool isLeftOut) =>
        !isLeftOut && d.Rows.FirstOrDefault(r => r.Entity == entity.Ordinal) is { } data ? new(entity, data) : null;

    private static Table Params(Description d, ImmutableArray<Table> tables, TextPool texts, ImmutableDictionary<string, object?> values, EntityShape subject)
    {
        var report = new MappingReport();
        foreach (var name in values.Keys.Where(name => !d.Params.Any(p => p.Name == name)).Order(StringComparer.Ordinal))
        {
            report.Add($"The rules have no param `{VisibleText.Short(name)}`{(d.Params.IsEmpty ? "" : $"; they have {string.Join(", ", d.Params.Take(12).Select(p => $"`{p.Name}`"))}")}.");
        }

        report.ThrowIfAny();
        var context = new CellContext(tables, texts.Code, lenient: false) { Passing = subject.Ordinal };
        ImmutableArray<Column> columns = [.. d.Params.Select(p => values.TryGetValue(p.Name, out var value) ? Given(p, value, context) : d.Defaults[p.Ordinal].Column(p, context))];
        context.ThrowIfAny();
        return new("param", "params", [.. d.Params.Select(p => p.Name)], columns, ["params"]);
    }

    private static Column Given(FieldShape param, object? value, CellContext context)
    {
        if (param.Type is { IsPercent: true, IsSet: false } && value is IConvertible and not string && Convert.ToDouble(value, null) is > 1 or < -1)
        {
            context.Bad(param, $"a percent never reaches `{value}`; 85 % is 0.85");
        }

        return new ValueCells(param).Read([value], context);
    }
}
