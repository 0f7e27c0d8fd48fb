using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Says that an operator or function has no meaning for its operands, with the advice that their types suggest.</summary>
internal static class OperandAdvice
{
    public static Diagnostic For(string label, SyntaxNode node, ImmutableArray<BoundExpression> operands, bool agree, Scope scope)
    {
        var types = operands.Select(o => o.Type).ToImmutableArray();
        var span = (node as OperationSyntax)?.OperatorSpan ?? node.Span;
        if (!agree && types.OfType<NumberType>().ToArray() is { Length: >= 2 } numbers && numbers.Length == types.Length)
        {
            var other = numbers.First(n => !n.Unit.Equals(numbers[0].Unit));
            return TypeFindings.UnitMismatch.At(scope.Source, span, numbers[0], other);
        }

        return types switch
        {
            [DateType, DateType] when label == "-" => DateDifference(node, operands, scope),
            [var left, var right] => Pair(TypeFindings.OperatorNotDefined.At(scope.Source, span, label, left, right), label, node, operands, scope),
            _ => TypeFindings.NotApplicable.At(scope.Source, span, label, string.Join(", ", types.Select(Words.Article))),
        };
    }

    private static Diagnostic DateDifference(SyntaxNode node, ImmutableArray<BoundExpression> o, Scope scope)
    {
        var days = $"days_between({scope.Text(o[1].Origin!)}, {scope.Text(o[0].Origin!)})";
        return (TypeFindings.DateDifference.At(scope.Source, node.Span) with { Help = $"`{days}` is the number of days." })
            .WithFix($"Write `{days}`", node.Span, days);
    }

    private static Diagnostic Pair(Diagnostic finding, string label, SyntaxNode node, ImmutableArray<BoundExpression> o, Scope scope)
    {
        var span = (node as OperationSyntax)?.OperatorSpan ?? node.Span;
        return (label, o[0].Type, o[1].Type) switch
        {
            ("==", var t, SetType s) when Conversion.Fits(t, s.Element) => finding.WithFix("Write `in`", span, "in"),
            ("!=", var t, SetType s) when Conversion.Fits(t, s.Element) => finding.WithFix("Write `not in`", span, "not in"),
            ("==", SetType s, var t) when Conversion.Fits(t, s.Element) => finding.WithFix("Write `contains`", span, "contains"),
            ("in", SetType, SetType) => finding.WithFix("Write `overlaps`", span, "overlaps"),
            ("contains", SetType, SetType) => finding.WithFix("Write `overlaps`", span, "overlaps"),
            (_, EnumType t, TextType) => Mismatch.WithoutQuotes(finding, o[1], t.Enum),
            (_, TextType, EnumType t) => Mismatch.WithoutQuotes(finding, o[0], t.Enum),
            ("+", DateType, NumberType) or ("-", DateType, NumberType) => finding with { Help = "Say which period: `signed + 6 months`, `signed + days(n)`." },
            ("<" or "<=" or ">" or ">=", _, _) => finding with { Help = "Order exists between numbers, percents, money and dates." },
            (_, EntityType t, TextType) when t.Entity.Keys.FirstOrDefault() is { } key =>
                finding.WithFix($"Compare its `{key.Name}`", new TextSpan(o[0].Origin!.Span.End, 0), $".{key.Name}"),
            _ => finding,
        };
    }
}
