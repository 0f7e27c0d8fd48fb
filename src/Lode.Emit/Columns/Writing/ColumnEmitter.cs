using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>Writes the columnar shape: verdicts of whole chunks of rows, every value once.</summary>
internal static class ColumnEmitter
{
    /// <summary>How many rules one method calls.</summary>
    private const int MostCalls = 200;

    public static void Write(Emission emission)
    {
        var context = new Context(emission.Constants);
        foreach (var rule in emission.Pack.Rules.OrderBy(r => r.Layer).ThenBy(r => r.Ordinal))
        {
            context.Add(rule);
        }

        var placement = new Placement(context);
        var methods = new MethodWriter(emission.Writer, placement);
        using (emission.Writer.Block($"public sealed class {CSharpName.Columns}(ColumnRun run) : ColumnProgram(run)"))
        {
            WriteFields(emission.Writer, context, placement);
            emission.Writer.Line();
            emission.Writer.Line($"public static ColumnRules Rules() => new(run => new {CSharpName.Columns}(run));");
            WritePrepare(emission.Writer, methods);
            WriteJudge(emission.Writer, context, placement);
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
                methods.WriteRule(rule);
            }

            emission.Writer.From("an aggregate");
            context.Graph.Rangings.ForEach(methods.WriteAggregate);
        }
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

    private static void WritePrepare(CSharpWriter writer, MethodWriter methods)
    {
        writer.Line();
        writer.Line("public override void Prepare() => Prepare(Root);");
        methods.Write("Prepare", "private void Prepare(Frame f)", [], []);
    }

    private static void WriteJudge(CSharpWriter writer, Context context, Placement placement)
    {
        var entities = context.Rules.Select(r => r.Rule.Entity).Distinct().OrderBy(e => e.Ordinal).ToList();
        writer.Line();
        using (writer.Block("protected override void Judge(int table, Frame f)"))
        {
            entities.ForEach(e => writer.Line(Text($"if (table == {e.Ordinal}) Judge{e.Ordinal}(f);")));
        }

        foreach (var entity in entities)
        {
            var calls = Calls(context, placement, entity).Chunk(MostCalls).ToList();
            writer.Line();
            using (writer.Block(Text($"private void Judge{entity.Ordinal}(Frame f)")))
            {
                for (var part = 0; part < calls.Count; part++)
                {
                    writer.Line(Text($"Judge{entity.Ordinal}Part{part}(f);"));
                }
            }

            for (var part = 0; part < calls.Count; part++)
            {
                writer.Line();
                using (writer.Block(Text($"private void Judge{entity.Ordinal}Part{part}(Frame f)")))
                {
                    Array.ForEach(calls[part], writer.Line);
                }
            }
        }
    }

    private static IEnumerable<string> Calls(Context context, Placement placement, EntitySymbol entity)
    {
        foreach (var layer in context.Rules.Where(r => r.Rule.Entity == entity).GroupBy(r => r.Rule.Layer))
        {
            if (placement.Parts(Placement.Shared(entity, layer.Key)).Count > 0)
            {
                yield return $"{Placement.Shared(entity, layer.Key)}(f);";
            }

            foreach (var rule in layer)
            {
                yield return Text($"if (InForce({rule.Rule.Ordinal})) {CSharpName.Rule(rule.Rule)}(f);");
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
