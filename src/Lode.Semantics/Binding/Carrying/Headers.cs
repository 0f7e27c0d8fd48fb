using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>What others can see of the declarations of a file without a look into them, by which it is told what a change of the file can reach.</summary>
internal static class Headers
{
    /// <summary>Whether a file may stand in for another without a look at what did not change: it declares the same values, and neither declares types.</summary>
    public static bool AreAlike(SyntaxTree? before, SyntaxTree? after) => OfValues(before) is { } old && OfValues(after) is { } now && old.SequenceEqual(now);

    /// <summary>The names whose meaning differs: rules that came, went or judge something else, and scores that others add to.</summary>
    public static IEnumerable<string> Differing(SyntaxTree? before, SyntaxTree? after)
    {
        var (old, now) = (Rules(before).ToList(), Rules(after).ToList());
        var (oldNames, newNames) = (old.ToLookup(r => r.Name, r => r.Entity), now.ToLookup(r => r.Name, r => r.Entity));
        var names = oldNames.Select(n => n.Key).Union(newNames.Select(n => n.Key)).Where(name => !oldNames[name].SequenceEqual(newNames[name]));
        var (oldScores, newScores) = (old.Where(r => r.Scores.Length > 0).ToList(), now.Where(r => r.Scores.Length > 0).ToList());
        return oldScores.Select(Written).SequenceEqual(newScores.Select(Written))
            ? names
            : names.Concat(oldScores.Concat(newScores).SelectMany(r => r.Scores).OfType<string>()).Append(Functions.TotalScore);
    }

    private static string Written((string Name, string? Entity, ImmutableArray<string?> Scores) rule) => $"{rule.Name} for {rule.Entity}: {string.Join(", ", rule.Scores)}";

    private static IEnumerable<(string Name, string? Entity, ImmutableArray<string?> Scores)> Rules(SyntaxTree? tree) =>
        from rule in tree?.Declarations.OfType<RuleSyntax>() ?? []
        select (RuleDeclarer.NameOf(rule, tree!.Source), rule.Clauses.OfType<ForClauseSyntax>().FirstOrDefault()?.Entity.Text,
            rule.Actions.OfType<ScoreSyntax>().Select(s => s.Target?.Text).ToImmutableArray());

    /// <summary>Null where it declares what gives everything its meaning.</summary>
    private static IReadOnlyList<string>? OfValues(SyntaxTree? tree)
    {
        var declarations = tree?.Declarations ?? ImmutableArray<DeclarationSyntax>.Empty;
        return declarations.Any(d => d is EnumSyntax or EntitySyntax or SubjectSyntax or TodaySyntax)
            ? null
            : [.. declarations.Select(d => Of(d, tree!.Source)).OfType<string>()];
    }

    private static string? Of(DeclarationSyntax declaration, SourceText source) => declaration switch
    {
        ParamSyntax p => $"param {p.Name.Text}: {source.Slice(p.Type.Span)}",
        DefineSyntax d => $"define {d.Name.Text}{Written(d.Parameters, source)} for {d.Entity?.Text}: {(d.Type is null ? "" : source.Slice(d.Type.Span))}",
        ActionSyntax a => $"action {a.Name.Text}{Written(a.Parameters, source)}",
        _ => null,
    };

    private static string Written(ImmutableArray<ParameterSyntax> parameters, SourceText source) =>
        $"({string.Join(", ", parameters.Select(p => source.Slice(p.Span)))})";
}
