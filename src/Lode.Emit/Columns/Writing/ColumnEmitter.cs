using System.Collections.Immutable;
using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>Writes the columnar shape: verdicts of whole chunks of rows, every value once.</summary>
internal static class ColumnEmitter
{
    /// <summary>Writes it.</summary>
    /// <returns>By the rule's ordinal, the clauses that are tests.</returns>
    public static ImmutableArray<ImmutableArray<TestedClause>> Write(Emission emission)
    {
        var context = new Context(emission.Constants);
        foreach (var rule in emission.Pack.Rules.OrderBy(r => r.Layer).ThenBy(r => r.Ordinal))
        {
            context.Add(rule);
        }

        Roles.Assign(context);
        var placement = new Placement(context);
        MaskText.Arrange(context.Rules.Select(r => r.Block).Distinct().SelectMany(b => b.Nodes));
        var plan = new MaskPlan(context);
        var methods = new MethodWriter(emission.Writer, placement);
        using (emission.Writer.Block(Text($"internal sealed class {CSharpName.Columns}(ColumnRun run) : ColumnProgram(run, {plan.Masks})")))
        {
            WriteFields(emission.Writer, context, placement);
            emission.Writer.Line();
            emission.Writer.Line($"public static ColumnRules Rules() => new(run => new {CSharpName.Columns}(run));");
            TestWriter.Write(emission.Writer, context, plan);
            methods.Write("Prepare", "private void Prepare(Frame f)", [], []);
            WriteJudge(emission.Writer, plan, placement);
            foreach (var define in context.Defines)
            {
                emission.Writer.From($"the define `{define.Define.Name}`");
                methods.WriteDefine(define);
            }

            foreach (var entity in context.Rules.Select(r => r.Rule.Entity).Distinct())
            {
                WriteShared(emission.Writer, context, methods, entity);
            }

            foreach (var rule in context.Rules.OrderBy(r => r.Rule.Ordinal))
            {
                emission.Writer.From($"the rule `{rule.Rule.Name}`");
                methods.WriteRule(rule, plan.Reads(rule.Rule) is null ? MaskText.Open : MaskText.Either);
            }

            emission.Writer.From("an aggregate");
            context.Graph.Rangings.ForEach(methods.WriteAggregate);
        }

        return [.. context.Rules.OrderBy(r => r.Rule.Ordinal).Select(plan.ClausesOf)];
    }

    private static void WriteFields(CSharpWriter writer, Context context, Placement placement)
    {
        foreach (var ranging in context.Graph.Rangings)
        {
            ranging.Loops.ForEach(l => writer.Line($"private readonly Expansion {l.Expansion} = new();"));
            writer.Line($"private readonly {ranging.Reducer.Type} {ranging.ReducerField} = new({ranging.Reducer.Arguments});");
        }

        foreach (var node in placement.Fields)
        {
            writer.Line($"private {VectorKinds.TypeName(node.Kind)} {node.Name};");
        }
    }

    private static void WriteJudge(CSharpWriter writer, MaskPlan plan, Placement placement)
    {
        var parts = plan.Parts.Select((part, number) => (part, number)).GroupBy(p => p.part.Entity).ToList();
        writer.Line();
        using (writer.Block("protected override void Judge(int table, Frame f)"))
        {
            parts.ForEach(e => writer.Line(Text($"if (table == {e.Key.Ordinal}) Judge{e.Key.Ordinal}(f);")));
        }

        var tests = 0;
        foreach (var entity in parts)
        {
            writer.Line();
            using (writer.Block(Text($"private void Judge{entity.Key.Ordinal}(Frame f)")))
            {
                entity.ToList().ForEach(p => writer.Line(Text($"Judge{entity.Key.Ordinal}Part{p.number}(f);")));
            }

            foreach (var (part, number) in entity)
            {
                writer.Line();
                writer.Line(MethodWriter.Hot);
                using (writer.Block(Text($"private void Judge{entity.Key.Ordinal}Part{number}(Frame f)")))
                {
                    if (part.Tests.Count > 0)
                    {
                        writer.Line(Text($"Answer({tests}, {tests += part.Tests.Count});"));
                    }

                    Calls(part, plan, placement).ToList().ForEach(writer.Line);
                }
            }
        }
    }

    private static IEnumerable<string> Calls(JudgingPart part, MaskPlan plan, Placement placement)
    {
        foreach (var layer in part.Rules.GroupBy(r => r.Rule.Layer))
        {
            if (part.Layers.Contains(layer.Key) && placement.Parts(Placement.Shared(part.Entity, layer.Key)).Count > 0)
            {
                yield return $"{Placement.Shared(part.Entity, layer.Key)}(f);";
            }

            foreach (var rule in layer)
            {
                var (ordinal, method) = (rule.Rule.Ordinal, CSharpName.Rule(rule.Rule));
                yield return plan.Reads(rule.Rule) is null
                    ? Text($"if (InForce({ordinal})) {method}(f);")
                    : Text($"if (IsSure({ordinal})) {method}<{MaskText.Known}>(f); else if (InForce({ordinal})) {method}<{MaskText.Open}>(f);");
            }
        }
    }

    private static void WriteShared(CSharpWriter writer, Context context, MethodWriter methods, EntitySymbol entity)
    {
        foreach (var layer in context.Rules.Where(r => r.Rule.Entity == entity).Select(r => r.Rule.Layer).Distinct())
        {
            writer.From("what rules share");
            methods.WriteShared(Placement.Shared(entity, layer));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
