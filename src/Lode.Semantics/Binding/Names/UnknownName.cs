using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Reports a bare name that means nothing, with what it may have been meant to be.</summary>
internal static class UnknownName
{
    public static BoundExpression Report(NameExpressionSyntax node, Scope scope, LodeType? expected)
    {
        if (expected is AnyType)
        {
            return scope.Failed(node);
        }

        var name = node.Name.Text;
        if (name == Functions.TotalScore)
        {
            return scope.Error(node, CallFindings.OnlyInRules.At(scope.Source, node.Span, name));
        }

        var finding = NameFindings.UnknownName.At(scope.Source, node.Span, name) with { Help = Advice(name, scope, expected) };
        if (expected is TextType)
        {
            finding = finding.WithFix($"Write `\"{name}\"`", node.Span, $"\"{name}\"");
        }
        else if (scope.Symbols.Rules.ContainsKey(name))
        {
            finding = finding.WithFix($"Write `fired({name})`", node.Span, $"fired({DidYouMean.Written(name)})");
        }

        return scope.Error(node, finding.DidMean(node.Name, scope.Near(Known(scope, expected))));
    }

    private static IEnumerable<string> Known(Scope scope, LodeType? expected) =>
        scope.Variables.Keys
            .Concat(expected is EnumType e ? e.Enum.Members.Select(m => m.Name) : [])
            .Concat(scope.Subject is { } subject ? scope.Symbols.MemberNames(subject) : [])
            .Concat(scope.Symbols.ValueNames)
            .Concat(scope.Symbols.Collections.Keys);

    private static string? Advice(string name, Scope scope, LodeType? expected) => expected switch
    {
        SetType { Element: EnumType or EntityType } => $"A set is asked for here; one with this member is `[{name}]`.",
        EnumType e => $"`{e.Enum.Name}` has the members {string.Join(", ", e.Enum.Members.Take(12).Select(m => $"`{m.Name}`"))}.",
        TextType => "A text stands in quotes.",
        _ => MeansElsewhere(name, scope),
    };

    private static string? MeansElsewhere(string name, Scope scope)
    {
        if (scope.Symbols.Rules.ContainsKey(name))
        {
            return $"`{name}` is a rule; its verdict is `fired({name})`.";
        }

        if (scope.Symbols.Enums.FirstOrDefault(x => x.Member(name) is not null) is { } home)
        {
            return $"`{name}` is a member of `{home.Name}`, but nothing here asks for one: compare it with something that is.";
        }

        if (scope.Symbols.Values(name).OfType<DefineSymbol>().FirstOrDefault() is { } define)
        {
            return define.Parameters.IsEmpty
                ? $"`{name}` is a define of `{define.Entity}`; put a row and a dot before it."
                : $"`{name}` is a define and takes {Words.Count(define.Parameters.Length, "argument")} in parentheses.";
        }

        return scope.Symbols.Entities.FirstOrDefault(x => x.Field(name) is not null) is { } entity
            ? $"`{name}` is a field of `{entity.Name}`; put a row and a dot before it."
            : null;
    }
}
