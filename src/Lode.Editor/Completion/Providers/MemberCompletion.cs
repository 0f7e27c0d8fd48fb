using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Fields and computed fields behind a dot.</summary>
internal static class MemberCompletion
{
    /// <summary>Those of the row before the dot; of every entity where it cannot be told.</summary>
    public static void Offer(CompletionSite site, CompletionOffers offers)
    {
        var target = site.Path.LastOrDefault(n => n is MemberSyntax or CallSyntax { Target: not null }) switch
        {
            MemberSyntax member => member.Target,
            CallSyntax call => call.Target,
            _ => null,
        };
        var type = target is null ? null : TypeReader.Of(target, site.Scope);
        if (type is EntityType { Entity: var entity })
        {
            Of(entity, site, offers, Relevance.Own);
        }
        else if (type is null or AnyType)
        {
            foreach (var any in site.Pack.Entities)
            {
                Of(any, site, offers, Relevance.Far);
            }
        }
    }

    /// <summary>What may follow a row of an entity and a dot, or stand bare where that row is the subject.</summary>
    public static void Of(EntitySymbol entity, CompletionSite site, CompletionOffers offers, Relevance relevance)
    {
        foreach (var field in entity.Fields)
        {
            offers.Symbol(CompletionKind.Field, field, field.Type, site.Suits(field.Type, relevance));
        }

        foreach (var define in site.Pack.Defines.Where(d => d.Entity == entity))
        {
            DeclaredCompletion.Define(define, site, offers, relevance);
        }
    }
}
