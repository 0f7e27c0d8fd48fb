namespace Lode.Semantics.Graphs;

/// <summary>Gathers what rules and defines rest on, one after the other.</summary>
internal sealed class ReadsWalk
{
    /// <summary>What is not larger is small; where lowering lets parts stand in several places, there may be no end of counting.</summary>
    private const int Small = 2_000;

    private readonly HashSet<BoundExpression> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<BoundExpression> _open = [];
    private readonly List<DefineSymbol> _defines = [];
    private readonly List<ParamSymbol> _params = [];
    private readonly List<RuleSymbol> _fired = [];
    private readonly List<BoundTotalScore> _scores = [];
    private bool _isOfToday;
    private bool _isOfUntyped;
    private int _nodes;

    /// <summary>What expressions rest on.</summary>
    public Reads Of(IEnumerable<BoundExpression> expressions)
    {
        Clear();
        _open.AddRange(expressions);
        while (_open.Count > 0)
        {
            var node = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            var isNews = _seen.Add(node);
            if (isNews)
            {
                Note(node);
            }

            if (++_nodes < Small || isNews)
            {
                _open.AddRange(node.Children);
            }
        }

        return new([.. _defines.Distinct()], [.. _params.Distinct()], [.. _fired.Distinct()], [.. _scores.DistinctBy(s => s.Contributors)])
        {
            IsOfToday = _isOfToday, IsOfUntyped = _isOfUntyped, Nodes = _nodes < Small ? _nodes : 0,
        };
    }

    private void Clear()
    {
        _seen.Clear();
        _defines.Clear();
        _params.Clear();
        _fired.Clear();
        _scores.Clear();
        (_isOfToday, _isOfUntyped, _nodes) = (false, false, 0);
    }

    private void Note(BoundExpression node)
    {
        switch (node)
        {
            case BoundDefine define:
                _defines.Add(define.Define);
                break;
            case BoundParam param:
                _params.Add(param.Param);
                break;
            case BoundFired other:
                _fired.Add(other.Rule);
                break;
            case BoundTotalScore score:
                _scores.Add(score);
                break;
            case BoundToday:
                _isOfToday = true;
                break;
            case BoundField { Field.Type: AnyType or SetType { Element: AnyType } }:
                _isOfUntyped = true;
                break;
        }
    }
}
