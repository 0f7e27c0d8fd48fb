namespace Lode.Runtime.Scalars;

/// <summary>Makes the effects of a rule that fired.</summary>
public static class Acts
{
    /// <summary>A flag.</summary>
    public static Effect Flag(Message message) => new FlagEffect(message.ToString());

    /// <summary>A score; without a target where the slot is negative.</summary>
    public static Effect Score(Subject s, Num amount, int target = -1) =>
        new ScoreEffect(amount.Item, target < 0 ? null : s.Constants.Literal(target));

    /// <summary>A tag.</summary>
    public static Effect Tag(Subject s, int tag) => new TagEffect(s.Constants.Literal(tag));

    /// <summary>An action for the host.</summary>
    public static Effect Action(Subject s, int name, params ReadOnlySpan<ActionArgument> arguments) =>
        new ActionEffect(s.Constants.Literal(name), [.. arguments]);

    /// <summary>An argument of an action.</summary>
    public static ActionArgument Argument<T>(Subject s, int name, T value, Form form) where T : struct, IItem<T> =>
        new(s.Constants.Literal(name), Written.ToHost(s, value.Item, form));

    /// <summary>An argument of an action.</summary>
    public static ActionArgument Argument(Subject s, int name, SetOf value, Form form) =>
        new(s.Constants.Literal(name), Written.ToHost(s, value, form));

    /// <summary>An argument of an action.</summary>
    public static ActionArgument Argument(Subject s, int name, Message value) => new(s.Constants.Literal(name), value.ToString());
}
