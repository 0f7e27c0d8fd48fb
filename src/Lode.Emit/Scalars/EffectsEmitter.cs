using System.Collections.Immutable;
using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>Writes the actions of a rule.</summary>
internal static class EffectsEmitter
{
    /// <summary>An action as a C# expression.</summary>
    public static string Emit(ScalarScope scope, ExpressionEmitter expressions, BoundAction action) => action switch
    {
        BoundFlag flag => $"Acts.Flag({MessageEmitter.Emit(scope, expressions, flag.Message)})",
        BoundScore { Target: null } score => $"Acts.Score(s, {expressions.Emit(score.Amount, ValueKind.Num)})",
        BoundScore score => $"Acts.Score(s, {expressions.Emit(score.Amount, ValueKind.Num)}, {Literal(scope, score.Target)})",
        BoundTag tag => $"Acts.Tag(s, {Literal(scope, tag.Tag)})",
        BoundActionCall call => $"Acts.Action({string.Join(", ", Arguments(scope, expressions, call))})",
        _ => throw new ArgumentException("An action of an unknown kind.", nameof(action)),
    };

    private static IEnumerable<string> Arguments(ScalarScope scope, ExpressionEmitter expressions, BoundActionCall call) =>
        call.Arguments.Zip(call.Action.Parameters, (value, parameter) => Argument(scope, expressions, value, parameter))
            .Prepend(Literal(scope, call.Action.Name)).Prepend("s");

    private static string Argument(ScalarScope scope, ExpressionEmitter expressions, BoundExpression value, VariableSymbol parameter)
    {
        var name = Literal(scope, parameter.Name);
        return value is BoundTemplate
            ? $"Acts.Argument(s, {name}, {MessageEmitter.Emit(scope, expressions, value)})"
            : $"Acts.Argument(s, {name}, {expressions.Emit(value, ValueKinds.Of(parameter.Type, value.Type))}, {MessageEmitter.Form(scope, parameter.Type)})";
    }

    private static string Literal(ScalarScope scope, string text) =>
        scope.Emission.Constants.Literal(text).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
