using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>What the members of an aggregate come to, without listing them: how many belong or may, and the one that decides.</summary>
internal sealed class MemberSurvey : MemberWalk
{
    private int _belong;
    private int _may;
    private int _left;
    private double _best;
    private Value[]? _decisive;
    private bool _isOpen;

    private MemberSurvey(Evaluator frame, BoundAggregate node)
        : base(frame, node)
    {
    }

    /// <inheritdoc/>
    protected override bool VisitsUnknownMembers => IsQuantifier;

    private bool IsQuantifier => Node.Kind is AggregateKind.Some or AggregateKind.Every;

    /// <summary>Walks the members and leaves the variables at the member that decides.</summary>
    public static (string Note, bool HasDecisive) Of(Evaluator frame, BoundAggregate node, ValueRenderer renderer)
    {
        var survey = new MemberSurvey(frame, node);
        survey.Walk();
        var note = survey._isOpen && !survey.IsQuantifier ? "over a set that is not known"
            : survey.IsQuantifier ? $"true of {survey._belong}, false of {survey._left}, open for {survey._may}"
            : $"{survey._belong} belong{(survey._belong == 1 ? "s" : "")}{(survey._may > 0 ? $", {survey._may} may" : "")}"
                + (survey._left > 0 ? $", {survey._left} skipped" : "");
        if (survey._decisive is not { } values)
        {
            return (note, false);
        }

        foreach (var (binder, value) in node.Binders.Zip(values))
        {
            frame.Variables[binder.Variable] = value;
        }

        var member = node.Binders.Zip(values, (b, v) => $"{b.Variable.Name} = {renderer.Render(v, b.Variable.Type)}");
        return ($"{note}; decided by {string.Join(", ", member)}", true);
    }

    /// <inheritdoc/>
    protected override bool Visit()
    {
        if (IsQuantifier)
        {
            VisitCondition(Frame.Evaluate(Node.Value!));
            return true;
        }

        var where = Node.Where is null ? Value.True : Frame.Evaluate(Node.Where);
        if (where is BooleanValue { IsTrue: false })
        {
            return true;
        }

        var value = Node.Value is null ? Value.True : Frame.Evaluate(Node.Value);
        var key = Node.Key is null ? Value.True : Frame.Evaluate(Node.Key);
        if (Node.SkipsUnknown && !(where.IsKnown && value.IsKnown && key.IsKnown))
        {
            _left++;
            return true;
        }

        _belong += where.IsKnown ? 1 : 0;
        _may += where.IsKnown ? 0 : 1;
        var size = Size(value, key);
        if (where.IsKnown && size is { } s && (_decisive is null || s > _best))
        {
            (_best, _decisive) = (s, Members());
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool VisitOpenSet(MissingCells missing)
    {
        _isOpen = true;
        _may++;
        return true;
    }

    // Of `some` the first that is true, of `every` the first that is false; where nothing decides, the first that is open.
    private void VisitCondition(Value value)
    {
        var decides = value is BooleanValue { IsTrue: var truth } && truth == (Node.Kind == AggregateKind.Some);
        if (decides ? _best < 2 : !value.IsKnown && _best < 1)
        {
            (_best, _decisive) = (decides ? 2 : 1, Members());
        }

        _belong += value is BooleanValue { IsTrue: true } ? 1 : 0;
        _left += value is BooleanValue { IsTrue: false } ? 1 : 0;
        _may += value.IsKnown ? 0 : 1;
    }

    private double? Size(Value value, Value key) => (Node.Kind, value, key) switch
    {
        (AggregateKind.Max, NumberValue v, _) => v.Number,
        (AggregateKind.Min, NumberValue v, _) => -v.Number,
        (AggregateKind.Last, _, NumberValue k) => k.Number,
        (AggregateKind.First, _, NumberValue k) => -k.Number,
        _ => null,
    };

    private Value[] Members() => [.. Node.Binders.Select(b => Frame.Variables[b.Variable])];
}
