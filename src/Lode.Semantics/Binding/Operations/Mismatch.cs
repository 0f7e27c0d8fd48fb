using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Says that something has another type than its place asks for, with the advice that the two types suggest.</summary>
internal static class Mismatch
{
    public static Diagnostic Of(BoundExpression e, LodeType asked, Scope scope)
    {
        var span = e.Origin!.Span;
        return (e.Type, asked) switch
        {
            (NumberType a, NumberType b) => TypeFindings.UnitMismatch.At(scope.Source, span, b, a),
            (TextType, EnumType t) => WithoutQuotes(TypeFindings.TypeMismatch.At(scope.Source, span, asked, e.Type), e, t.Enum),
            (SetType s, _) when Conversion.Fits(s.Element, asked) => TypeFindings.TypeMismatch.At(scope.Source, span, asked, e.Type)
                with { Help = "A set may hold several; say `some x in ... satisfies ...` or `every x in ... satisfies ...`." },
            (_, SetType s) when Conversion.Fits(e.Type, s.Element) => TypeFindings.TypeMismatch.At(scope.Source, span, asked, e.Type)
                .WithFix("Put it in a set", span, $"[{scope.Text(e.Origin)}]"),
            (EntityType t, TextType) when t.Entity.Keys.FirstOrDefault() is { } key => TypeFindings.TypeMismatch
                .At(scope.Source, span, asked, e.Type).WithFix($"Write `.{key.Name}`", new TextSpan(span.End, 0), $".{key.Name}"),
            _ => TypeFindings.TypeMismatch.At(scope.Source, span, asked, e.Type),
        };
    }

    /// <summary>A text in the place of a member: the same word without its quotes, where that is a member.</summary>
    public static Diagnostic WithoutQuotes(Diagnostic finding, BoundExpression e, EnumSymbol asked) =>
        e is BoundConstant { Value: string text, Origin: { } origin } && asked.Member(text) is not null
            ? finding.WithFix($"Write `{text}` without quotes", origin.Span, DidYouMean.Written(text))
            : finding with { Help = $"It has the members {string.Join(", ", asked.Members.Take(12).Select(m => $"`{m.Name}`"))}." };
}
