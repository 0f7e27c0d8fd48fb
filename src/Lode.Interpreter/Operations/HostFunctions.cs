using System.Runtime.CompilerServices;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Calls of functions of the host. A range, like what is unknown, is no argument.</summary>
internal static class HostFunctions
{
    private static readonly ConditionalWeakTable<FunctionSymbol, HostCode> Codes = [];

    /// <summary>The value of a function; unknown, for the reasons of its arguments, where it gives none.</summary>
    public static Value Call(FunctionSymbol function, Value[] arguments, TextPool texts)
    {
        var code = Codes.GetValue(function, f => new(f.Name, f.TakesUnknown, f.Code, f.Failed));
        var value = code.Call([.. arguments.Select(a => Item(a, texts))], texts, out var hasFailed);
        if (!double.IsNaN(value))
        {
            return function.Type switch
            {
                BooleanType => Value.Of(value != 0),
                TextType => new TextValue(texts[(int)value]),
                _ => new NumberValue(value),
            };
        }

        var open = Value.UnknownBecause(arguments);
        return hasFailed ? new UnknownValue(open.Missing.Then(code.Missing)) : open;
    }

    private static double Item(Value value, TextPool texts) => value switch
    {
        NumberValue number => number.Number,
        BooleanValue truth => truth.IsTrue ? 1 : 0,
        TextValue text => texts.Code(text.Text),
        _ => double.NaN,
    };
}
