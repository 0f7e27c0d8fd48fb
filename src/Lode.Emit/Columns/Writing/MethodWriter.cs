using System.Globalization;

namespace Lode.Emit.Columns;

/// <summary>Writes methods: one statement for each value, then what is done with them.</summary>
internal sealed class MethodWriter(CSharpWriter writer, Placement placement)
{
    /// <summary>A define: its value over a frame.</summary>
    public void WriteDefine(DefineValue define)
    {
        var method = CSharpName.Define(define.Define);
        var parameters = define.Block.Nodes.Where(n => n.Call.Form == CallForm.Parameter).ToList();
        var declared = string.Concat(parameters.Select(p => $", {VectorKinds.TypeName(p.Kind)} {p.Call.Function}"));
        Write(
            method,
            $"private {VectorKinds.TypeName(define.Value.Kind)} {method}(Frame f{declared})",
            parameters.Where(p => p.IsField).Select(p => $"{p.Name} = {p.Call.Function};"),
            [$"return {define.Value.Name};"]);
    }

    /// <summary>A rule: its verdicts on a chunk.</summary>
    public void WriteRule(RuleValue rule)
    {
        var method = CSharpName.Rule(rule.Rule);
        var verdict = string.Create(CultureInfo.InvariantCulture, $"Verdict({rule.Rule.Ordinal}, {rule.Condition.Name});");
        Write(method, $"private void {method}(Frame f)", ["Scratch.Mark();"], [verdict, "Scratch.Release();"]);
    }

    /// <summary>What rules share.</summary>
    public void WriteShared(string method)
    {
        if (placement.Parts(method).Count > 0)
        {
            Write(method, $"private void {method}(Frame f)", [], []);
        }
    }

    /// <summary>An aggregate: its value over the frame in which it stands.</summary>
    public void WriteAggregate(Ranging ranging)
    {
        writer.Line();
        using (writer.Block($"private {VectorKinds.TypeName(ranging.Kind)} {ranging.Method}(Frame f)"))
        {
            writer.Line($"{ranging.ReducerField}.Begin(f);");
            WriteLoop(ranging, 0);
            writer.Line($"return {ranging.ReducerField}.{ranging.Reducer.Result}();");
        }

        foreach (var method in ranging.Loops.Select(l => Placement.LoopMethod(ranging, l)).Where(placement.IsCut))
        {
            WriteParts(method);
        }
    }

    /// <summary>A method over a frame <c>f</c>.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="header">Its header.</param>
    /// <param name="before">What is done before the values are computed.</param>
    /// <param name="after">What is done with them.</param>
    public void Write(string method, string header, IEnumerable<string> before, IEnumerable<string> after)
    {
        writer.Line();
        using (writer.Block(header))
        {
            before.ToList().ForEach(writer.Line);
            WriteValues(method, "f");
            after.ToList().ForEach(writer.Line);
        }

        if (placement.IsCut(method))
        {
            WriteParts(method);
        }
    }

    private void WriteLoop(Ranging ranging, int depth)
    {
        if (depth == ranging.Loops.Count)
        {
            writer.Line($"{ranging.ReducerField}.Add({string.Join(", ", ranging.Taken.Select(n => n.Name).Prepend(ranging.Loops[^1].Frame))});");
            return;
        }

        var loop = ranging.Loops[depth];
        var above = depth == 0 ? "f" : ranging.Loops[depth - 1].Expansion;
        writer.Line(loop.Source is null
            ? string.Create(CultureInfo.InvariantCulture, $"{loop.Expansion}.OfRows({above}, {loop.Table});")
            : $"{loop.Expansion}.OfSets({above}, {loop.Source.Name}, {ranging.ReducerField});");
        foreach (var (field, value) in loop.Keys)
        {
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"{loop.Expansion}.Narrow(Index({loop.Table}, {field}), {value.Name});"));
        }

        using (writer.Block($"while ({loop.Expansion}.Next())"))
        {
            writer.Line($"var {loop.Frame} = {loop.Expansion}.Frame;");
            WriteValues(Placement.LoopMethod(ranging, loop), loop.Frame);
            WriteLoop(ranging, depth + 1);
        }
    }

    private void WriteValues(string method, string frame)
    {
        var parts = placement.Parts(method);
        for (var part = 0; part < parts.Count && parts.Count > 1; part++)
        {
            writer.Line($"{Placement.PartName(method, part)}({frame});");
        }

        if (parts.Count == 1)
        {
            Array.ForEach(parts[0], n => writer.Line(Statement(n, frame)));
        }
    }

    private void WriteParts(string method)
    {
        var parts = placement.Parts(method);
        for (var part = 0; part < parts.Count; part++)
        {
            writer.Line();
            using (writer.Block($"private void {Placement.PartName(method, part)}(Frame f)"))
            {
                Array.ForEach(parts[part], n => writer.Line(Statement(n, "f")));
            }
        }
    }

    private static string Statement(Node node, string frame)
    {
        var call = node.Call;
        var arguments = call.Literals.Concat(call.Operands.Select(o => o.Name));
        var value = call.Form switch
        {
            CallForm.Kernel => $"{call.Function}({string.Join(", ", arguments.Prepend(frame))})",
            CallForm.Plain => $"{call.Function}({string.Join(", ", arguments)})",
            _ => call.Function,
        };
        return node.IsField ? $"{node.Name} = {value};" : $"var {node.Name} = {value};";
    }
}
