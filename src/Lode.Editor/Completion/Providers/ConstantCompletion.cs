using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Members of the enum or keys of the entity that is asked for; the keys are those of the data.</summary>
internal static class ConstantCompletion
{
    public static void Offer(CompletionSite site, CompletionOffers offers)
    {
        switch (site.Wanted)
        {
            case EnumType type:
                Members(type.Enum, site, offers, Relevance.Fitting);
                break;
            case EntityType type:
                Keys(type.Entity, site, offers);
                break;
            case null or AnyType when site.Path is [.., SetSyntax, NameExpressionSyntax, NameSyntax]:
                // A set that nothing gives a type: its members will.
                foreach (var type in site.Pack.Enums)
                {
                    Members(type, site, offers, Relevance.Far);
                }

                break;
        }
    }

    /// <summary>The keys of an entity's rows.</summary>
    public static void Keys(EntitySymbol entity, CompletionSite site, CompletionOffers offers)
    {
        if (site.Document.Pack.World is { } world && entity.Ordinal < world.Tables.Length)
        {
            offers.Many(world.Tables[entity.Ordinal].Keys, key => key, key =>
                new(CompletionKind.Key, key, CompletionOffers.Key(key, site.InText), Relevance.Fitting) { Type = entity.Name, Id = CompletionDetails.Key(entity, key) });
        }
    }

    private static void Members(EnumSymbol type, CompletionSite site, CompletionOffers offers, Relevance relevance)
    {
        if (!site.InText)
        {
            foreach (var member in type.Members)
            {
                offers.Add(new(CompletionKind.Member, member.Name, CompletionOffers.Name(member.Name), relevance)
                {
                    Type = type.Name, Id = CompletionDetails.Id(member),
                });
            }
        }
    }
}
