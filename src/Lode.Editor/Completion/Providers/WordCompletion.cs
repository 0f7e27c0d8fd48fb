using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Words of the language, where the grammar looks for them.</summary>
internal static class WordCompletion
{
    /// <summary>Words that fit; a clause stands once.</summary>
    public static void Words(CompletionSite site, CompletionOffers offers)
    {
        if (ValueCompletion.Special(site) is not null)
        {
            return;
        }

        var isOutermost = site.Fitting.StartsLine && site.Document.Source.Position(site.Fitting.Word.Start).Column == 1;
        var clauses = site.Around<RuleSyntax>()?.Clauses.Where(c => c.Span.Start != site.Fitting.Word.Start).Select(Clause).ToHashSet() ?? [];
        foreach (var word in site.Fitting.Words.Where(w => char.IsLetter(w[0]) && !clauses.Contains(w)))
        {
            offers.Word(word, RelevanceOf(word));
        }

        Relevance RelevanceOf(string word) =>
            SyntaxFacts.DeclarationWords.Contains(word) && !site.Fitting.Roles.Contains(NameRole.Value) ? isOutermost ? Relevance.Fitting : Relevance.Far
            : word is "true" or "false" ? site.Suits(LodeType.Boolean, Relevance.Far)
            : site.IsConstant && site.Fitting.Roles.Contains(NameRole.Value) ? Relevance.Far : Relevance.Word;
    }

    /// <summary>Levels of severity.</summary>
    public static void Severities(CompletionSite site, CompletionOffers offers) => All(SyntaxFacts.SeverityLevels, offers);

    /// <summary>Verdicts.</summary>
    public static void Verdicts(CompletionSite site, CompletionOffers offers) => All(SyntaxFacts.Verdicts, offers);

    private static void All(IEnumerable<string> words, CompletionOffers offers)
    {
        foreach (var word in words)
        {
            offers.Word(word, Relevance.Fitting);
        }
    }

    private static string Clause(ClauseSyntax clause) => clause switch
    {
        ForClauseSyntax => "for",
        SeverityClauseSyntax => "severity",
        TagsClauseSyntax => "tags",
        DateClauseSyntax { IsFrom: true } => "from",
        _ => "until",
    };
}
