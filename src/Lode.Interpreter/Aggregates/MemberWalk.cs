using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Gives the variables of an aggregate each combination of members in turn, in row order.</summary>
internal abstract class MemberWalk(Evaluator frame, BoundAggregate node)
{
    /// <summary>The frame in which the aggregate stands.</summary>
    protected Evaluator Frame { get; } = frame;

    /// <summary>The aggregate.</summary>
    protected BoundAggregate Node { get; } = node;

    /// <summary>Whether an unknown member of a set is visited like others.</summary>
    protected virtual bool VisitsUnknownMembers => false;

    /// <summary>Visits every combination until one ends it.</summary>
    public void Walk() => Walk(0);

    /// <summary>The variables have their values. False ends the walk.</summary>
    protected abstract bool Visit();

    /// <summary>A set is unknown, or has unknown members that are not visited. False ends the walk.</summary>
    protected abstract bool VisitOpenSet(MissingCells missing);

    private bool Walk(int depth)
    {
        Frame.Judgement.View.Cancellation.ThrowIfCancellationRequested();
        if (depth == Node.Binders.Length)
        {
            return Visit();
        }

        var source = Frame.Evaluate(Node.Binders[depth].Source);
        if (source is not SetValue set || (!set.IsComplete && !VisitsUnknownMembers))
        {
            return VisitOpenSet(source.Missing);
        }

        var rows = Frame.Judgement.Plans.Candidates(Frame, Node, depth);
        var count = rows?.Length ?? set.Members.Length;
        for (var i = 0; i < count; i++)
        {
            var member = set.Members[rows?[i] ?? i];
            Frame.Variables[Node.Binders[depth].Variable] = member.IsKnown ? member : new UnknownValue(set.Missing);
            if (!Walk(depth + 1))
            {
                return false;
            }
        }

        return true;
    }
}
