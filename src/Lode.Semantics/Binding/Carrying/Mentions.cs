using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>By which names declarations depend on each other: what one gives, and what another mentions whatever it may mean there.</summary>
internal static class Mentions
{
    /// <summary>The names by which others reach what a declaration declares: its own, and that of scores where it adds to one.</summary>
    public static IEnumerable<string> Given(DeclarationSyntax node) => node switch
    {
        ParamSyntax p => [p.Name.Text],
        DefineSyntax d => [d.Name.Text],
        ActionSyntax a => [a.Name.Text],
        RuleSyntax r => [.. r.Actions.Any(a => a is ScoreSyntax) ? [Functions.TotalScore] : Array.Empty<string>(), .. r.Name is { } name ? [name.Text] : Array.Empty<string>()],
        _ => [],
    };

    /// <summary>Every name that may refer to another declaration, its own among them, as it is declared twice where another has it.</summary>
    public static IEnumerable<string> Of(DeclarationSyntax node) =>
        Roots(node).SelectMany(root => root.DescendantsAndSelf()).OfType<NameSyntax>().Select(name => name.Text);

    /// <summary>Not what names types alone, nor tags and the scores that a rule adds to.</summary>
    private static IEnumerable<SyntaxNode> Roots(DeclarationSyntax node) => node switch
    {
        RuleSyntax rule => rule.Actions.Select(Root).Append(rule.Condition).Append(rule.Name).OfType<SyntaxNode>(),
        ParamSyntax or DefineSyntax or ActionSyntax or TestSyntax => [node],
        _ => [],
    };

    private static SyntaxNode? Root(RuleActionSyntax action) => action switch
    {
        TagSyntax => null,
        ScoreSyntax score => score.Amount,
        _ => action,
    };
}
