using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>What every declaration of a pack may rest on: its types, and the names and types of its params, defines and actions.</summary>
internal static class Headers
{
    /// <summary>Whether a file may stand in for another without a look at what did not change: it declares the same names, and neither declares types.</summary>
    public static bool AreAlike(SyntaxTree? before, SyntaxTree? after) => Of(before) is { } old && Of(after) is { } now && old.SequenceEqual(now);

    /// <summary>Null where it declares what gives everything its meaning.</summary>
    private static IReadOnlyList<string>? Of(SyntaxTree? tree)
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
