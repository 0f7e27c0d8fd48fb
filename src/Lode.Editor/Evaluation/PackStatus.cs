using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>How a pack stands, in a few words.</summary>
/// <param name="DataLoad">Whether its rules can be judged.</param>
/// <param name="Text">Short: <c>45 rules · 84 deals</c>.</param>
/// <param name="Detail">What is wrong, or null.</param>
public sealed record PackStatus(bool DataLoad, string Text, string? Detail)
{
    /// <summary>Of a pack; loads its data.</summary>
    public static PackStatus Of(PackSnapshot pack)
    {
        var rules = pack.Names.Sum(name => pack.Document(name)?.Tree.Declarations.OfType<RuleSyntax>().Count() ?? 0);
        var broken = rules - pack.Bound.Rules.Length;
        var detail = broken > 0 ? $"{Many(broken, "rule")} of {rules} cannot be judged: {(broken == 1 ? "it has" : "they have")} errors." : null;
        return pack.World is not { } world
            ? new(false, "The data do not load", "`lode check` tells which cells or files are wrong.")
            : new(true, Subject(pack.Bound) is { } entity ? $"{Many(rules, "rule")} · {world.Tables[entity.Ordinal].RowCount} {entity.Collection}" : Many(rules, "rule"), detail);
    }

    private static EntitySymbol? Subject(Pack pack) => pack.Subject ?? pack.Rules.GroupBy(rule => rule.Entity).MaxBy(group => group.Count())?.Key;

    private static string Many(int count, string one) => $"{count} {one}{(count == 1 ? "" : "s")}";
}
