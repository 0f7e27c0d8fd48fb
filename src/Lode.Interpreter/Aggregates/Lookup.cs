using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>An equality that every member which can belong fulfils.</summary>
/// <param name="Field">The member's field.</param>
/// <param name="Key">What it must equal; the same for all members.</param>
/// <param name="Through">The call of the define in whose body the equality stands; null where it stands in the aggregate itself.</param>
/// <param name="Fixed">Of that call, which arguments are the same for all members.</param>
internal sealed record Lookup(FieldSymbol Field, BoundExpression Key, BoundDefine? Through, Func<BoundExpression, bool> Fixed)
{
    /// <summary>The value that the field must have; unknown where nothing can be said.</summary>
    /// <param name="frame">The frame of the aggregate.</param>
    public Value KeyFor(Evaluator frame)
    {
        if (Through is not { Define: var define, Self: var self, Arguments: var arguments })
        {
            return frame.Evaluate(Key);
        }

        Row? row = null;
        if (self is not null && Fixed(self))
        {
            if (frame.Evaluate(self) is not CodeValue code)
            {
                return Value.Unknown;
            }

            row = new Row(define.Entity!, code.Code);
        }

        return frame.Judgement.FrameOf(define, row, [.. arguments.Select(a => Fixed(a) ? frame.Evaluate(a) : Value.Unknown)]).Evaluate(Key);
    }
}
