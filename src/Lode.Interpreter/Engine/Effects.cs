using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>What a rule that fired asks for.</summary>
internal static class Effects
{
    /// <summary>Its actions in the order written, their expressions evaluated for the subject.</summary>
    public static ImmutableArray<Effect> Of(Judgement judgement, RuleSymbol rule)
    {
        var frame = judgement.Frame(judgement.Subject);
        return [.. rule.Actions.Select(action => Of(judgement, frame, action))];
    }

    private static Effect Of(Judgement judgement, Evaluator frame, BoundAction action) => action switch
    {
        BoundFlag flag => new FlagEffect(judgement.Renderer.Render(frame.Evaluate(flag.Message), LodeType.Text)),
        BoundScore score => new ScoreEffect(frame.Evaluate(score.Amount) is NumberValue n ? n.Number : double.NaN, score.Target),
        BoundTag tag => new TagEffect(tag.Tag),
        BoundActionCall call => new ActionEffect(call.Action.Name,
        [
            .. call.Action.Parameters.Zip(call.Arguments,
                (parameter, argument) => new ActionArgument(parameter.Name, judgement.Renderer.ToHost(frame.Evaluate(argument), parameter.Type))),
        ]),
        _ => throw new ArgumentException("An action of an unknown kind.", nameof(action)),
    };
}
