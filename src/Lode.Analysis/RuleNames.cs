using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis;

/// <summary>Makes names for rules that have none.</summary>
public static class RuleNames
{
    private const int MostWords = 5;

    /// <summary>A name from what the rule says, else from what it asks, that no other rule of the pack has.</summary>
    public static string For(RuleSyntax rule, Pack pack)
    {
        var taken = pack.Trees.SelectMany(t => t.Declarations).OfType<RuleSyntax>().Select(r => r.Name?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var name = Join(Message(rule)) is { Length: > 0 } said ? said : Join(rule.Condition.DescendantsAndSelf().OfType<NameSyntax>().Select(n => n.Text));
        name = SyntaxFacts.IsBareName(name) ? name : $"rule_{name}".TrimEnd('_');
        return Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? name : $"{name}_{i}").First(n => !taken.Contains(n));
    }

    private static IEnumerable<string> Message(RuleSyntax rule) => rule.Actions.OfType<FlagSyntax>().Select(f => f.Message).FirstOrDefault() switch
    {
        LiteralSyntax { Value: string text } => text.Split(' '),
        TemplateSyntax template => template.Parts.SelectMany(p => p.Literal?.Split(' ') ?? []),
        _ => [],
    };

    private static string Join(IEnumerable<string> words) => string.Join('_', words
        .Select(w => string.Concat(w.Where(SyntaxFacts.ContinuesName)).Trim('_').ToLowerInvariant()).Where(w => w.Length > 0 && SyntaxFacts.StartsName(w[0]))
        .Take(MostWords));
}
