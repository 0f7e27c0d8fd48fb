using System.Collections.Immutable;
using Lode.Data;
using Lode.Generation;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>Makes a pack ready for programs that have no compiler.</summary>
internal static class RuleBuilder
{
    /// <summary>The namespace where nobody names another.</summary>
    public const string DefaultNamespace = Emit.CSharpName.Namespace;

    /// <summary>Builds a loaded pack without errors.</summary>
    /// <param name="loaded">The pack, with its data where rows are to be carried along.</param>
    /// <param name="carried">The entities whose rows are carried along; null for all that have a file of their own.</param>
    /// <param name="within">The namespace of the code.</param>
    /// <exception cref="OptionException">There is no such entity, the namespace cannot be one, or the rules call functions of a host.</exception>
    public static BuiltRules Build(LoadedPack loaded, ImmutableArray<string>? carried = null, string within = DefaultNamespace) =>
        Build(loaded.Pack, loaded.World, carried, within);

    internal static BuiltRules Build(Pack pack, World? world, ImmutableArray<string>? carried = null, string within = DefaultNamespace)
    {
        if (!PackCompiler.IsNamespace(within))
        {
            throw new OptionException($"`{VisibleText.Short(within)}` cannot be the namespace of the code; write names with dots between, as `Acme.Deals`.");
        }

        ImmutableArray<EntitySymbol> rows = carried is { } named
            ? [.. named.Select(name => Entity(pack, name))]
            : [.. pack.Entities.Where(e => world is not null && e.SourcePath is not null)];
        var emitted = PackCompiler.Emit(pack, within);
        if (emitted.Constants.Functions is [var first, ..])
        {
            throw new OptionException(
                $"The rules call `{VisibleText.Short(first.Name)}`, a function that the host gives. Built rules cannot call functions of a host; load such rules with `RuleSet.Load` instead.");
        }

        var description = new Description(
            Description.CurrentVersion, pack.Subject?.Ordinal ?? -1, pack.Today, PackShapes.Entities(pack), PackShapes.Params(pack),
            [.. pack.Params.Select(ParamDefaults.Of)], PackShapes.Rules(pack), DescribedConstants.Of(PackCompiler.Constants(emitted.Constants)),
            [.. rows.OrderBy(e => e.Ordinal).Select(e => Rows(PackShapes.Of(pack, e), world!))]);
        return new(emitted, within, DescriptionJson.Write(description), [.. rows.Select(e => e.Name)]);
    }

    private static EntitySymbol Entity(Pack pack, string name) => pack.Entities.FirstOrDefault(e => e.Name == name)
        ?? throw new OptionException($"The pack has no entity `{VisibleText.Short(name)}`. {Advice.For(name, pack.Entities.Select(e => e.Name)) ?? $"It has {string.Join(", ", pack.Entities.Select(e => $"`{e.Name}`"))}."}");

    private static TableData Rows(EntityShape entity, World world)
    {
        var table = world.Tables[entity.Ordinal];
        return new(entity.Ordinal, table.Keys, [.. entity.Fields.Select(f => CellData.Of(f.Type, table.Columns[f.Ordinal], world))]);
    }
}
