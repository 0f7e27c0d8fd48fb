namespace Lode.Syntax.Grammar;

/// <summary>What to write for comparisons that are none.</summary>
internal static class ComparisonAdvice
{
    private static readonly string[] Rising = ["<", "<="];
    private static readonly string[] Falling = [">", ">="];

    /// <summary><c>x is in s</c>.</summary>
    public static void WithoutIs(TokenInput @is, TokenInput rest, OperatorSyntax meant) =>
        @is.State.Report(@is, GrammarDiagnostics.NeedlessIs.At(@is.State.Source, @is.Token.Span, meant.Text)
            .WithFix($"Write `{meant.Text}`", TextSpan.FromBounds(@is.Token.Span.Start, rest.Token.Span.Start), "", safe: true));

    /// <summary><c>a &lt; b &lt; c</c>; the operation is the second comparison, its first operand the first.</summary>
    public static void Chained(TokenInput at, OperationSyntax second)
    {
        var source = at.State.Source;
        if (second is not { Operands: [OperationSyntax { Operands: [var a, var b], Operator.Placement: Placement.Infix } first, var c] })
        {
            at.State.Report(at, GrammarDiagnostics.ChainedComparison.At(source, at.Token.Span, "join them with `and`, or put one in parentheses"));
            return;
        }

        var (low, middle, high) = (source.Slice(a.Span), source.Slice(b.Span), source.Slice(c.Span));
        var isRange = IsBoth(Rising, first, second) || IsBoth(Falling, first, second);
        var between = IsBoth(Falling, first, second) ? $"{middle} between {high} and {low}" : $"{middle} between {low} and {high}";
        var advice = isRange ? $"write `{Short(between)}`, both ends included, or join two with `and`" : "join two of them with `and`";
        var joined = (Title: "Join two comparisons with `and`", Span: new TextSpan(b.Span.End, 0), Text: $" and {middle}");
        var ranged = (Title: $"Write `{Short(between)}`, both ends included", second.Span, Text: between);
        var includesEnds = first.Operator.Id.EndsWith('=') && second.Operator.Id.EndsWith('=');
        var fixes = !isRange ? [joined] : includesEnds ? new[] { ranged, joined } : [joined, ranged];
        at.State.Report(at, fixes.Aggregate(GrammarDiagnostics.ChainedComparison.At(source, second.Span, advice), (diagnostic, fix) =>
            diagnostic.WithFix(fix.Title, fix.Span, fix.Text, safe: isRange && fix == fixes[0])));
    }

    private static bool IsBoth(string[] direction, OperationSyntax first, OperationSyntax second) =>
        direction.Contains(first.Operator.Id) && direction.Contains(second.Operator.Id);

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
