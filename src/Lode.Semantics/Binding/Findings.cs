using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>What binding finds in a declaration, each finding once, and a count of failures by which it knows that it is broken.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<(string Path, TextSpan Span, string Code)> _seen = [];

    public int Failures { get; private set; }

    public IReadOnlyList<Diagnostic> All => _all;

    public void Add(Diagnostic diagnostic)
    {
        if (_seen.Add((diagnostic.Source.Path, diagnostic.Span, diagnostic.Code)))
        {
            _all.Add(diagnostic);
        }

        if (diagnostic.Severity == Severity.Error)
        {
            Fail();
        }
    }

    /// <summary>Something is broken that was reported elsewhere, by the parser say.</summary>
    public void Fail() => Failures++;

    /// <summary>Does something and tells whether it went without failure.</summary>
    public bool Succeeds(Action work)
    {
        var before = Failures;
        work();
        return Failures == before;
    }
}
