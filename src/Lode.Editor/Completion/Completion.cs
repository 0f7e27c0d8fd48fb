using System.Collections.Frozen;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What can be written at a place.</summary>
public static class Completion
{
    /// <summary>What offers names of each role.</summary>
    private static readonly FrozenDictionary<NameRole, Action<CompletionSite, CompletionOffers>> Providers =
        new Dictionary<NameRole, Action<CompletionSite, CompletionOffers>>
        {
            [NameRole.Value] = ValueCompletion.Offer,
            [NameRole.Member] = MemberCompletion.Offer,
            [NameRole.Entity] = DeclaredCompletion.Entities,
            [NameRole.Collection] = DeclaredCompletion.Collections,
            [NameRole.Type] = DeclaredCompletion.Types,
            [NameRole.Param] = DeclaredCompletion.Params,
            [NameRole.Action] = DeclaredCompletion.Actions,
            [NameRole.Rule] = RuleCompletion.Rules,
            [NameRole.Tag] = RuleCompletion.Tags,
            [NameRole.Score] = RuleCompletion.Scores,
            [NameRole.Severity] = WordCompletion.Severities,
            [NameRole.Verdict] = WordCompletion.Verdicts,
            [NameRole.Unit] = UnitCompletion.Units,
            [NameRole.Measure] = UnitCompletion.Measures,
            [NameRole.GivenField] = TestCompletion.Fields,
            [NameRole.Column] = TestCompletion.Columns,
            [NameRole.Key] = TestCompletion.Keys,
        }.ToFrozenDictionary();

    /// <summary>The entries for an offset; short lists are not narrowed by what is typed, that is left to the editor.</summary>
    public static CompletionList At(Document document, int offset)
    {
        if (CompletionSite.At(document, offset) is not { } site)
        {
            return CompletionList.None;
        }

        var offers = new CompletionOffers(site.Typed);
        foreach (var role in site.Fitting.Roles.Order())
        {
            if (Providers.TryGetValue(role, out var offer))
            {
                offer(site, offers);
            }
        }

        if (!site.InText)
        {
            WordCompletion.Words(site, offers);
            SnippetCompletion.Offer(site, offers);
        }

        return offers.ToList(site.Fitting.Word);
    }
}
