using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary><c>some</c> is Kleene's or over the members, <c>every</c> his and. A set that is unknown is a part of which nothing is known.</summary>
internal sealed class Quantifiers : MemberWalk
{
    private readonly bool _decisive;
    private MissingCells _missing = MissingCells.None;
    private bool _decided;
    private bool _open;

    private Quantifiers(Evaluator frame, BoundAggregate node)
        : base(frame, node) => _decisive = node.Kind == AggregateKind.Some;

    /// <inheritdoc/>
    protected override bool VisitsUnknownMembers => true;

    /// <summary>The value of a quantifier.</summary>
    public static Value Evaluate(Evaluator frame, BoundAggregate node)
    {
        var walk = new Quantifiers(frame, node);
        walk.Walk();
        return walk._decided ? Value.Of(walk._decisive)
            : walk._open ? new UnknownValue(walk._missing)
            : Value.Of(!walk._decisive);
    }

    /// <inheritdoc/>
    protected override bool Visit()
    {
        var value = Frame.Evaluate(Node.Value!);
        if (value is BooleanValue truth)
        {
            _decided = truth.IsTrue == _decisive;
            return !_decided;
        }

        return VisitOpenSet(value.Missing);
    }

    /// <inheritdoc/>
    protected override bool VisitOpenSet(MissingCells missing)
    {
        _open = true;
        _missing = _missing.Then(missing);
        return true;
    }
}
