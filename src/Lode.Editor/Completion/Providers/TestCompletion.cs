using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Names within tests.</summary>
internal static class TestCompletion
{
    /// <summary>The column that holds the verdict.</summary>
    public const string Expect = "expect";

    /// <summary>Fields of the row that is given, each once.</summary>
    public static void Fields(CompletionSite site, CompletionOffers offers)
    {
        var given = site.Around<GivenSyntax>();
        var said = given?.Fields.Where(f => !Holds(f, site)).Select(f => f.Field.Text).ToHashSet();
        foreach (var field in Entity(given, site)?.Fields.Where(f => said?.Contains(f.Name) == false) ?? [])
        {
            offers.Symbol(CompletionKind.Field, field, field.Type, Relevance.Fitting);
        }
    }

    /// <summary>Columns of a table: fields of the subject, params and the verdict, each once.</summary>
    public static void Columns(CompletionSite site, CompletionOffers offers)
    {
        var said = site.Around<TestTableSyntax>()?.Header.Where(h => h.Span.Start != site.Path[^1].Span.Start).Select(h => h.Text).ToHashSet() ?? [];
        foreach (var field in site.Scope.Subject?.Fields.Where(f => !said.Contains(f.Name)) ?? [])
        {
            offers.Symbol(CompletionKind.Field, field, field.Type, Relevance.Fitting);
        }

        foreach (var param in site.Pack.Params.Where(p => !said.Contains(p.Name)))
        {
            offers.Symbol(CompletionKind.Param, param, param.Type, Relevance.Param);
        }

        if (!said.Contains(Expect))
        {
            offers.Word(Expect, Relevance.Fitting);
        }
    }

    /// <summary>Keys of the rows that may be changed.</summary>
    public static void Keys(CompletionSite site, CompletionOffers offers)
    {
        if (Entity(site.Around<GivenSyntax>(), site) is { } entity)
        {
            ConstantCompletion.Keys(entity, site, offers);
        }
    }

    private static EntitySymbol? Entity(GivenSyntax? given, CompletionSite site) =>
        given is null ? null : new WantedType(site.Path, site.Scope).GivenEntity(given);

    private static bool Holds(GivenFieldSyntax field, CompletionSite site) => field.Field.Span.Start == site.Path[^1].Span.Start;
}
