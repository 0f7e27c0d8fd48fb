using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Lode.Semantics.Binding;

/// <summary>A pattern is a constant that .NET accepts without backtracking, so that no text can make it slow.</summary>
internal static class RegexCheck
{
    private const int MaxLength = 1_000;

    public static void Check(ImmutableArray<BoundExpression> operands, Scope scope)
    {
        if (Problem(operands[1]) is { } problem)
        {
            scope.Report(TypeFindings.BadPattern.At(scope.Source, operands[1].Origin!.Span, problem));
        }
    }

    private static string? Problem(BoundExpression pattern)
    {
        if (pattern is not BoundConstant { Value: string text })
        {
            return "it must be a text written here, not a value.";
        }

        if (text.Length > MaxLength)
        {
            return $"it is longer than {MaxLength} characters.";
        }

        try
        {
            _ = new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return null;
        }
        catch (NotSupportedException)
        {
            return "it looks ahead, looks behind or refers back, or is too large.";
        }
        catch (RegexParseException e)
        {
            return $"it goes wrong at character {e.Offset}.";
        }
    }
}
