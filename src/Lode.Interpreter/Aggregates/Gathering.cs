using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>
/// The value of an aggregate. A member belongs where the <c>where</c> is true and may belong where it is unknown; whatever is made of them is exact,
/// a range or unknown by how much of that is known.
/// </summary>
internal sealed class Gathering : MemberWalk
{
    private readonly Gatherer _gatherer;
    private MissingCells _missing = MissingCells.None;
    private MissingCells? _openSets;

    private Gathering(Evaluator frame, BoundAggregate node)
        : base(frame, node) => _gatherer = Gatherers.For(node.Kind);

    /// <summary>The value of an aggregate other than a quantifier.</summary>
    public static Value Evaluate(Evaluator frame, BoundAggregate node)
    {
        var walk = new Gathering(frame, node);
        walk.Walk();
        return walk._openSets is { } open ? new UnknownValue(open) : walk._gatherer.Result(walk._missing);
    }

    /// <inheritdoc/>
    protected override bool Visit()
    {
        var where = Node.Where is null ? Value.True : Frame.Evaluate(Node.Where);
        if (where is BooleanValue { IsTrue: false })
        {
            return true;
        }

        var value = Node.Value is null ? Value.True : Frame.Evaluate(Node.Value);
        var key = Node.Key is null ? Value.True : Frame.Evaluate(Node.Key);
        if (Node.SkipsUnknown && !(where.IsKnown && value.IsKnown && key.IsKnown))
        {
            return true;
        }

        _missing = _missing.Then(where.Missing).Then(value.Missing).Then(key.Missing);
        _gatherer.Add(where.IsKnown, value, key);
        return true;
    }

    /// <inheritdoc/>
    protected override bool VisitOpenSet(MissingCells missing)
    {
        _openSets = (_openSets ?? MissingCells.None).Then(missing);
        return true;
    }
}
