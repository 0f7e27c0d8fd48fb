using System.Collections.Immutable;
using Lode.Data;
using Lode.Generation;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>The reference data of a service as a world, and what one call changes in it.</summary>
internal static class Worlds
{
    /// <summary>Loads what the host gives, and from the rules' folder what it does not.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="options">What the host gives.</param>
    /// <param name="subject">The entity of the judged objects.</param>
    /// <param name="report">What does not fit so far; thrown here.</param>
    public static World Load(RuleSet rules, EngineOptions options, EntityShape? subject, MappingReport report)
    {
        var given = options.Data.For(PackShapes.Entities(rules.Pack), report, options.BadValuesAreUnknown);
        foreach (var missing in rules.Folder is null ? rules.Pack.Entities.Where(e => e.Ordinal != subject?.Ordinal && !given.ContainsKey(e.Name)) : [])
        {
            report.Add($"The rules read `{missing.Collection}`, and lie in no folder with data: give its rows, `Data.With(\"{missing.Name}\", rows)`.");
        }

        report.ThrowIfAny();
        var result = WorldLoader.Load(rules.Pack, rules.Folder ?? ".", new()
        {
            Today = Today(rules.Pack, options),
            Given = given.ContainsKey(subject!.Name) || (rules.Folder is not null && rules.Pack.Entities[subject.Ordinal].SourcePath is not null && !options.SubjectsAlone)
                ? given
                : given.SetItem(subject.Name, new NoRows(subject)),
            Params = ParamTexts.Of(options.Params),
            BadCellsAreUnknown = options.BadValuesAreUnknown,
        });
        return result.World is { } world && KeyErrors(rules.Pack, world, subject) is [] ? world
            : throw new RuleSetException([.. result.Diagnostics.Select(Finding.Of), .. result.World is { } loaded ? KeyErrors(rules.Pack, loaded, subject) : []]);
    }

    /// <summary>The world that the rules' own tests are about: the data of their folder, the host's rows only where the rules name no file.</summary>
    /// <exception cref="RuleSetException">The data do not load.</exception>
    public static World ForTests(RuleSet rules, EngineOptions options)
    {
        var own = rules.Folder is null ? [] : rules.Pack.Entities.Where(e => e.SourcePath is not null).Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        var given = options.Data.For(PackShapes.Entities(rules.Pack), new(), options.BadValuesAreUnknown).RemoveRange(own);
        var result = WorldLoader.Load(rules.Pack, rules.Folder ?? ".", new()
        {
            Today = rules.Pack.Today ?? Today(rules.Pack, options),
            Given = given.AddRange(rules.Pack.Entities.Where(e => !own.Contains(e.Name) && !given.ContainsKey(e.Name)).Select(e => KeyValuePair.Create(e.Name, (IGivenRows)new NoRows(PackShapes.Of(rules.Pack, e))))),
            BadCellsAreUnknown = options.BadValuesAreUnknown,
        });
        return result.World ?? throw new RuleSetException([.. result.Diagnostics.Select(Finding.Of)]);
    }

    /// <summary>Keys that rules name and no row has; the subject's may come with the objects.</summary>
    private static ImmutableArray<Finding> KeyErrors(Pack pack, World world, EntityShape subject) =>
        [.. KeyCheck.Check(pack, new LoadedKeys(world, subject)).Where(d => d.Severity == Severity.Error).Select(Finding.Of)];

    /// <summary>The world of one call.</summary>
    public static World For(Pack pack, World world, EngineOptions engine, JudgeOptions? call)
    {
        var today = call?.Today ?? Today(pack, engine);
        var on = today == world.Today ? world : world with { Today = today };
        return call is null || call.Params.IsEmpty ? on : WorldLoader.WithParams(pack, on, ParamTexts.Of(engine.Params.SetItems(call.Params)));
    }

    /// <summary>The evaluator that is asked for.</summary>
    public static IRuleEngine Engine(Pack pack, EngineOptions options) =>
        options.Engine == EngineKind.Interpreter ? new InterpreterEngine(pack) : CompiledEngine.Create(pack, options.Cache);

    /// <summary>The day of judging.</summary>
    public static DateOnly Today(Pack pack, EngineOptions options) =>
        options.Today ?? (options.Time is { } clock ? Day(clock) : pack.Today ?? Day(TimeProvider.System));

    private static DateOnly Day(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private sealed class LoadedKeys(World world, EntityShape subject) : IKeyCatalog
    {
        public IReadOnlyCollection<string>? Keys(EntitySymbol entity) => entity.Ordinal == subject.Ordinal ? null : world.Tables[entity.Ordinal].Keys;
    }
}
