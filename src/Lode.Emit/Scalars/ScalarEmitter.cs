using System.Globalization;
using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>Writes the scalar shape: one subject at a time, with reasons and actions. Defines are methods, so the code grows with the rules alone.</summary>
internal static class ScalarEmitter
{
    private const string Condition = "Func<Subject, Code, Tri>";
    private const string Effects = "Func<Subject, Code, Effect[]>";

    /// <summary>How many rules one method lists.</summary>
    private const int MostListed = 100;

    public static void Write(Emission emission)
    {
        var (writer, pack) = (emission.Writer, emission.Pack);
        var scope = new ScalarScope(emission);
        using (writer.Block($"internal static class {CSharpName.Scalars}"))
        {
            foreach (var define in pack.Defines)
            {
                WriteDefine(scope, define);
            }

            foreach (var rule in pack.Rules)
            {
                WriteRule(scope, rule);
            }

            writer.From("the list of rules");
            WriteList(writer, pack);
        }
    }

    private static void WriteDefine(ScalarScope scope, DefineSymbol define)
    {
        scope.Begin($"the define `{define.Name}`");
        var method = new Method { Self = define.Entity };
        var parameters = ScalarScope.Parameters(method, define.Parameters);
        var kind = ValueKinds.Of([define.Type]);
        method.Body.Line("s.Tick();");
        if (define.Entity is not null)
        {
            method.Body.Line($"if (!self.IsKnown) return {kind}.Unknown(self.Why);");
        }

        new ExpressionEmitter(scope, method).Return(define.Body, kind);
        scope.Add($"private static {kind} {CSharpName.Define(define)}({parameters})", method);
        scope.Flush();
    }

    private static void WriteRule(ScalarScope scope, RuleSymbol rule)
    {
        scope.Begin($"the rule `{rule.Name}`");
        var effects = new Method { Self = rule.Entity };
        WriteEffects(scope, new(scope, effects), rule);
        scope.Add($"private static Effect[] {CSharpName.Effects(rule)}(Subject s, Code self)", effects);
        var condition = new Method { Self = rule.Entity };
        new ExpressionEmitter(scope, condition).Return(rule.Condition, ValueKind.Tri);
        scope.Add($"private static Tri {CSharpName.Rule(rule)}(Subject s, Code self)", condition);
        scope.Flush();
    }

    private static void WriteEffects(ScalarScope scope, ExpressionEmitter expressions, RuleSymbol rule)
    {
        var body = expressions.Method.Body;
        var effects = rule.Actions.Select(a => EffectsEmitter.Emit(scope, expressions, a)).ToList();
        body.Line("return");
        body.Line("[");
        foreach (var effect in effects)
        {
            body.Line($"    {effect},");
        }

        body.Line("];");
    }

    // What lists all rules would be the longest method of the pack by far, and is compiled at every start.
    private static void WriteList(CSharpWriter writer, Pack pack)
    {
        var parts = pack.Rules.Chunk(MostListed).ToList();
        using (writer.Block("public static ScalarRules Rules()"))
        {
            writer.Line(Text($"var conditions = new {Condition}[{pack.Rules.Length}];"));
            writer.Line(Text($"var effects = new {Effects}[{pack.Rules.Length}];"));
            for (var part = 0; part < parts.Count; part++)
            {
                writer.Line(Text($"RulesPart{part}(conditions, effects);"));
            }

            writer.Line("return ScalarRules.Of(conditions, effects);");
        }

        for (var part = 0; part < parts.Count; part++)
        {
            writer.Line();
            using (writer.Block(Text($"private static void RulesPart{part}({Condition}[] conditions, {Effects}[] effects)")))
            {
                foreach (var rule in parts[part])
                {
                    // With `new` written, C# keeps no field that would hand out the same delegate again.
                    writer.Line(Text($"conditions[{rule.Ordinal}] = new({CSharpName.Rule(rule)});"));
                    writer.Line(Text($"effects[{rule.Ordinal}] = new({CSharpName.Effects(rule)});"));
                }
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
