using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>Findings as they come, up to a number that nobody reads beyond.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>The most that are kept.</summary>
    public const int Limit = 1000;

    private readonly List<Diagnostic> _found = [];

    /// <summary>Whether no more are kept.</summary>
    public bool IsFull => _found.Count >= Limit;

    /// <summary>Keeps a finding.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (!IsFull)
        {
            _found.Add(diagnostic);
        }
    }

    /// <summary>What was kept, in the order of the text, and at its end that there is more.</summary>
    public ImmutableArray<Diagnostic> InOrder(SourceText source)
    {
        var ordered = _found.OrderBy(diagnostic => diagnostic.Span.Start);
        return IsFull ? [.. ordered, GrammarDiagnostics.TooMany.At(source, new(source.Text.Length, 0), Limit)] : [.. ordered];
    }
}
