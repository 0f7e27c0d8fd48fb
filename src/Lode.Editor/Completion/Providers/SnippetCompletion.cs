using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Frames of declarations, where one may begin.</summary>
internal static class SnippetCompletion
{
    private static readonly (string Word, string Title, string Text)[] Frames =
    [
        ("rule", "a rule with its clauses", "rule ${1:name} \"${2:title}\"\n  for ${3:entity}\n  severity ${4|" + Choice(SyntaxFacts.SeverityLevels) + "|}\n  if ${5:condition}\n  then flag \"${6:message}\"$0"),
        ("test", "a test of a rule", "test ${1:rule} \"${2:title}\" {\n  given ${3:entity} { ${4:field}: ${5:value} }\n  expect ${6|" + Choice(SyntaxFacts.Verdicts) + "|}\n}$0"),
        ("entity", "an entity and its data", "/// ${1:What a row stands for.}\nentity ${2:name} as ${3:names} from \"${4:data/names.csv}\" {\n  ${5:id}: key text\n  $0\n}"),
        ("enum", "an enum", "enum ${1:name} { ${2:first}, ${3:second} }$0"),
        ("param", "a param", "/// ${1:What it stands for.}\nparam ${2:name}: ${3:percent} = ${4:85%}$0"),
        ("define", "a define", "/// ${1:What it gives.}\ndefine ${2:name} for ${3:entity}: ${4:boolean} =\n  ${0:expression}"),
    ];

    public static void Offer(CompletionSite site, CompletionOffers offers)
    {
        if (site.Fitting.StartsLine && !site.Fitting.Roles.Contains(NameRole.Value))
        {
            foreach (var (word, title, text) in Frames.Where(f => site.Fitting.Words.Contains(f.Word)))
            {
                offers.Add(new(CompletionKind.Snippet, word, text, Relevance.Local) { Type = title, IsSnippet = true });
            }
        }
    }

    private static string Choice(IEnumerable<string> words) => string.Join(',', words);
}
