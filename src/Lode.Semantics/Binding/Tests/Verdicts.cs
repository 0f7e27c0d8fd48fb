using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Reads the verdict that a test expects.</summary>
internal static class Verdicts
{
    private static readonly Dictionary<string, Expectation> ByName =
        Enum.GetValues<Expectation>().ToDictionary(e => e.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Expectation Read(NameSyntax name, Scope scope)
    {
        if (!ByName.TryGetValue(name.Text, out var verdict))
        {
            if (name.IsMissing)
            {
                scope.Pack.Findings.Fail();
            }
            else
            {
                scope.Report(TestFindings.UnknownVerdict.At(scope.Source, name.Span, name.Text).DidMean(name, ByName.Keys));
            }
        }

        return verdict;
    }
}
