using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Explains verdicts until there are as many as an overview holds.</summary>
internal sealed class Explanations(Pack pack, World world, OverviewLimits limits, CancellationToken cancellation)
{
    // What would turn a verdict is asked of `lode explain`: searching for it here would take longer than all else together.
    private static readonly CancellationToken NoSearch = new(canceled: true);

    private readonly Explainer _explainer = new(new InterpreterEngine(pack), world);
    private int _verdicts;
    private int _nodes;
    private long _cost;

    /// <summary>Why a rule says what it says of a row; null once there are too many.</summary>
    public Explanation? Of(RuleSymbol rule, int row)
    {
        if (_verdicts >= limits.Explanations || _nodes >= limits.ExplanationNodes || _cost >= limits.ExplanationCost)
        {
            return null;
        }

        var explanation = _explainer.Explain(rule.Ordinal, row, NoSearch, cancellation);
        _verdicts++;
        _cost += RuleCost.Of(rule, world);
        _nodes += Size(explanation.Condition);
        return explanation;
    }

    private static int Size(ExplanationNode node) => 1 + node.Children.Sum(Size);
}
