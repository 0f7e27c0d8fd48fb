using Lode.Semantics;

namespace Lode.Editor;

/// <summary>What the pack declares, where exactly that is asked for.</summary>
internal static class DeclaredCompletion
{
    public static void Entities(CompletionSite site, CompletionOffers offers)
    {
        foreach (var entity in site.Pack.Entities)
        {
            offers.Symbol(CompletionKind.Entity, entity, null, Relevance.Fitting);
        }
    }

    public static void Collections(CompletionSite site, CompletionOffers offers)
    {
        foreach (var entity in site.Pack.Entities)
        {
            offers.Named(CompletionKind.Entity, entity, entity.Collection, new SetType(new EntityType(entity)), Relevance.Fitting);
        }
    }

    public static void Types(CompletionSite site, CompletionOffers offers)
    {
        foreach (var name in TypeFacts.Names)
        {
            offers.Add(new(CompletionKind.Type, name, name, Relevance.Own));
        }

        foreach (var type in site.Pack.Enums)
        {
            offers.Symbol(CompletionKind.Enum, type, null, Relevance.Param);
        }

        foreach (var entity in site.Pack.Entities)
        {
            offers.Symbol(CompletionKind.Entity, entity, null, Relevance.Param);
        }
    }

    public static void Params(CompletionSite site, CompletionOffers offers)
    {
        foreach (var param in site.Pack.Params)
        {
            offers.Symbol(CompletionKind.Param, param, param.Type, site.Suits(param.Type, Relevance.Param));
        }
    }

    public static void Actions(CompletionSite site, CompletionOffers offers)
    {
        foreach (var action in site.Pack.Actions)
        {
            offers.Call(CompletionKind.Action, action.Name, Signatures.Of(action.Parameters), null, CompletionDetails.Id(action), Relevance.Own);
        }
    }

    public static void Define(DefineSymbol define, CompletionSite site, CompletionOffers offers, Relevance relevance)
    {
        relevance = site.Suits(define.Type, relevance);
        if (define.Parameters.IsEmpty)
        {
            offers.Symbol(CompletionKind.Define, define, define.Type, relevance);
        }
        else
        {
            offers.Call(CompletionKind.Define, define.Name, Signatures.Of(define.Parameters), define.Type, CompletionDetails.Id(define), relevance);
        }
    }
}
