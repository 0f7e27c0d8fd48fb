using System.Runtime.CompilerServices;

namespace Lode.Syntax.Grammar;

/// <summary>What the parse of one declaration gathers on its way; the grammar itself is immutable.</summary>
internal sealed class ParseState(SourceText source, DiagnosticBag diagnostics, int depth = 0)
{
    /// <summary>How deep expressions may nest.</summary>
    public const int MaxDepth = 256;

    private int _reportedAt = -1;
    private bool _isTooDeep;

    /// <summary>What fits the end of the tokens; null where nobody asks.</summary>
    public FittingLog? Fitting { get; init; }

    /// <summary>How many levels deep the parse is.</summary>
    public int Depth { get; private set; } = depth;

    /// <summary>The file.</summary>
    public SourceText Source { get; } = source;

    /// <summary>What was found wrong so far.</summary>
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The end of the stretch of tokens.</summary>
    public TokenInput End { get; set; } = null!;

    /// <summary>Whether texts are templates here.</summary>
    public bool InTemplatePlace { get; set; }

    /// <summary>Whether a comma divides the items of a list here.</summary>
    public bool CommasDivide { get; set; }

    /// <summary>Nodes so far that may lie one below another: an upper limit of the depth, so that few trees need to be measured.</summary>
    public int PossibleDepth { get; set; }

    /// <summary><c>otherwise</c> operations whose neighbours are not known yet.</summary>
    public List<PendingOtherwise> Pending { get; } = [];

    /// <summary>Whether the outermost expression is being parsed.</summary>
    public bool IsOutermost => Depth == 1;

    /// <summary>Whether nothing need be reported at this place: something was, or there is too much already.</summary>
    public bool HasReportedAt(TokenInput at) => at.Position == _reportedAt || at.IsBehindBroken || Diagnostics.IsFull;

    /// <summary>Reports a finding, unless this place has one already: what follows from an error is not another error.</summary>
    public void Report(TokenInput at, Diagnostic diagnostic)
    {
        if (!HasReportedAt(at))
        {
            _reportedAt = at.Position;
            Diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Goes one level down; false, and reported, where the expression nests too deep.</summary>
    public bool Enter(TokenInput at)
    {
        PossibleDepth++;
        if (++Depth <= MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        Depth--;
        ReportTooDeep(at.Token.Span);
        _reportedAt = End.Position;
        return false;
    }

    /// <summary>Reports, once for the declaration, that an expression nests too deep.</summary>
    public void ReportTooDeep(TextSpan span)
    {
        if (!_isTooDeep)
        {
            _isTooDeep = true;
            Diagnostics.Add(GrammarDiagnostics.TooDeep.At(Source, span, MaxDepth));
        }
    }

    /// <summary>Comes back up.</summary>
    public void Leave() => Depth--;
}

/// <summary>An <c>otherwise</c> that has no parentheses yet, and the comparison or sum around it.</summary>
internal readonly record struct PendingOtherwise(OperationSyntax Operation, TextSpan Around);
