using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>Writes a total score as a method over the rules that may add to it.</summary>
internal static class TotalScoreEmitter
{
    /// <summary>Makes the method; the result is its name.</summary>
    public static string Write(ScalarScope scope, BoundTotalScore node)
    {
        var entity = node.Contributors.IsEmpty ? null : node.Contributors[0].Entity;
        var method = new Method { Self = entity };
        var expressions = new ExpressionEmitter(scope, method);
        method.Body.Line("var g = new ScoreGather();");
        foreach (var rule in node.Contributors)
        {
            using (method.Body.Block($"if (g.Counts(s.Fired({rule.Ordinal}, self)))"))
            {
                foreach (var score in rule.Actions.OfType<BoundScore>().Where(a => a.Target == node.Target))
                {
                    method.Body.Line($"g.Add({expressions.Emit(score.Amount, ValueKind.Num)});");
                }
            }
        }

        method.Body.Line("return g.Result;");
        var name = scope.NewName("Total");
        scope.Add($"private static Num {name}(Subject s, Code self)", method);
        return name;
    }
}
