using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds a text with interpolated values; the grammar lets it stand only in actions.</summary>
internal static class TemplateBinder
{
    public static BoundExpression Bind(TemplateSyntax node, Scope scope) =>
        new BoundTemplate(node, [.. node.Parts.Select(p => Part(p, scope))]);

    private static BoundTemplatePart Part(TemplatePartSyntax part, Scope scope)
    {
        if (part.Value is null)
        {
            return new BoundTemplatePart(part.Literal ?? "", null, null);
        }

        var value = ExpressionBinder.Bind(part.Value, scope);
        if (part.Format is { } format && !Formats.Suits(format, value.Type))
        {
            scope.Report(TypeFindings.BadFormat.At(scope.Source, part.Span, format, value.Type) with { Help = Formats.Advice(value.Type) });
        }

        return new BoundTemplatePart(null, value, part.Format);
    }
}
