using System.Globalization;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Finds <c>85</c> where <c>85%</c> was meant.</summary>
internal static class PercentReach
{
    public static void Check(BoundExpression e, LodeType asked, Scope scope)
    {
        if (e is not BoundConstant { Value: double value, Origin: { } origin } || !Conversion.IsBare(e)
            || asked is not NumberType { IsPercent: true } || Math.Abs(value) <= 1)
        {
            return;
        }

        var written = scope.Text(origin);
        var finding = TypeFindings.PercentOutOfReach.At(scope.Source, origin.Span, written, Hundredfold(value) + "%")
            with { Help = $"Write `{written}%` if that is meant." };
        finding = finding.WithFix($"Write `{written}%`", origin.Span, written + "%", safe: Math.Abs(value) is >= 10 and <= 100);
        scope.Report(Math.Abs(value) < 10 ? finding.WithFix($"Write `{Hundredfold(value)}%`", origin.Span, Hundredfold(value) + "%") : finding);
    }

    private static string Hundredfold(double value) => Math.Round(value * 100, 6).ToString(CultureInfo.InvariantCulture);
}
