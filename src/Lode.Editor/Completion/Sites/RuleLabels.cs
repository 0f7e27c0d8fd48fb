using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The names that the rules of a file have or give, gathered once for each text that it has, as a pack may have very many.</summary>
/// <param name="Rules">Rules with a name, whether or not they have errors.</param>
/// <param name="Tags">Their tags, each once.</param>
/// <param name="Scores">The scores that they add to, each once.</param>
internal sealed record RuleLabels(ImmutableArray<RuleSyntax> Rules, ImmutableArray<string> Tags, ImmutableArray<string> Scores)
{
    private static readonly ConditionalWeakTable<SyntaxTree, RuleLabels> Read = [];

    /// <summary>Of every file of a pack.</summary>
    public static IEnumerable<RuleLabels> Of(Pack pack) => pack.Trees.Select(tree => Read.GetValue(tree, Of));

    private static RuleLabels Of(SyntaxTree tree)
    {
        var rules = tree.Declarations.OfType<RuleSyntax>().ToArray();
        return new(
            [.. rules.Where(r => r.Name is { IsMissing: false })],
            Names(rules.SelectMany(r => r.Clauses.OfType<TagsClauseSyntax>().SelectMany(c => c.Tags).Concat(r.Actions.OfType<TagSyntax>().Select(t => t.Tag)))),
            Names(rules.SelectMany(r => r.Actions.OfType<ScoreSyntax>()).Select(s => s.Target).OfType<NameSyntax>()));
    }

    private static ImmutableArray<string> Names(IEnumerable<NameSyntax> names) => [.. names.Where(n => !n.IsMissing).Select(n => n.Text).Distinct()];
}
