using Lode.Semantics;

namespace Lode;

/// <summary>Which rules' verdicts a declaration of a pack can change.</summary>
internal sealed class Readers
{
    private readonly ILookup<Symbol, Symbol> _direct;

    public Readers(Pack pack) => _direct = pack.Defines.Select(d => (By: (Symbol)d, Read: Named(d.Body).Concat(Asked(d.Body))))
        .Concat(pack.Rules.Select(r => (By: (Symbol)r, Read: r.Expressions.SelectMany(Named).Concat(Asked(r.Condition)))))
        .SelectMany(r => r.Read.Distinct().Select(read => (r.By, Read: read)))
        .ToLookup(r => r.Read, r => r.By);

    /// <summary>The rules that read a param, a define or another rule's verdict, themselves or through others; a rule reads itself.</summary>
    public IEnumerable<RuleSymbol> Of(Symbol symbol)
    {
        var reached = new HashSet<Symbol> { symbol };
        var open = new Queue<Symbol>(reached);
        while (open.TryDequeue(out var next))
        {
            foreach (var reader in _direct[next].Where(reached.Add))
            {
                open.Enqueue(reader);
            }
        }

        return reached.OfType<RuleSymbol>();
    }

    private static IEnumerable<Symbol> Named(BoundExpression expression) => expression.DescendantsAndSelf().SelectMany(IEnumerable<Symbol> (e) => e switch
    {
        BoundParam p => [p.Param],
        BoundDefine d => [d.Define],
        _ => [],
    });

    private static IEnumerable<Symbol> Asked(BoundExpression expression) => expression.DescendantsAndSelf().SelectMany(IEnumerable<Symbol> (e) => e switch
    {
        BoundFired f => [f.Rule],
        BoundTotalScore s => s.Contributors,
        _ => [],
    });
}
