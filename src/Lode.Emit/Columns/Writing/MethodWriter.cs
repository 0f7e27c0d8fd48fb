using System.Globalization;

namespace Lode.Emit.Columns;

/// <summary>Writes methods: one statement for each value, then what is done with them.</summary>
internal sealed class MethodWriter(CSharpWriter writer, Placement placement)
{
    /// <summary>
    /// What stands before the methods that run for every chunk: a run is over before the just-in-time compiler would find them worth its best.
    /// </summary>
    public const string Hot = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";

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
    /// <param name="rule">The rule.</param>
    /// <param name="mask">The type of its masks.</param>
    public void WriteRule(RuleValue rule, string mask)
    {
        var method = CSharpName.Rule(rule.Rule);
        var verdict = string.Create(CultureInfo.InvariantCulture, $"Verdict(b, {rule.Rule.Ordinal}, {new MaskText(mask).Alone(rule.Condition)});");
        var takes = placement.Parts(method).Any(p => p.Any(n => n.Role == Role.Vector));
        writer.Line();
        writer.Line(Hot);
        WriteBody(method, $"private void {Header(method, mask)}", takes ? ["Scratch.Mark();"] : [], takes ? ["Scratch.Release();"] : [], mask, verdict);
    }

    /// <summary>What rules share.</summary>
    public void WriteShared(string method)
    {
        if (placement.Parts(method).Count > 0)
        {
            writer.Line();
            writer.Line(Hot);
            WriteBody(method, $"private void {Header(method, MaskText.Open)}", [], [], MaskText.Open);
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
            WriteParts(method, MaskText.Open);
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
        WriteBody(method, header, before, after, MaskText.Open);
    }

    private static string Header(string method, string mask) =>
        mask == MaskText.Either ? $"{method}<T>(Frame f) where T : struct, IMask<T>" : $"{method}(Frame f)";

    private void WriteBody(string method, string header, IEnumerable<string> before, IEnumerable<string> after, string mask, string? verdict = null)
    {
        using (writer.Block(header))
        {
            before.ToList().ForEach(writer.Line);
            WriteValues(method, "f", mask, verdict);
            after.ToList().ForEach(writer.Line);
        }

        if (placement.IsCut(method))
        {
            WriteParts(method, mask);
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
            WriteValues(Placement.LoopMethod(ranging, loop), loop.Frame, MaskText.Open);
            WriteLoop(ranging, depth + 1);
        }
    }

    private void WriteValues(string method, string frame, string mask, string? verdict = null)
    {
        var parts = placement.Parts(method);
        for (var part = 0; part < parts.Count && parts.Count > 1; part++)
        {
            writer.Line($"{Placement.PartName(method, part)}{(mask == MaskText.Either ? "<T>" : "")}({frame});");
        }

        WriteStatements(parts.Count == 1 ? parts[0] : [], frame, mask, verdict);
    }

    private void WriteParts(string method, string mask)
    {
        var parts = placement.Parts(method);
        for (var part = 0; part < parts.Count; part++)
        {
            writer.Line();
            writer.Line(Hot);
            using (writer.Block($"private void {Header(Placement.PartName(method, part), mask)}"))
            {
                WriteStatements(parts[part], "f", mask);
            }
        }
    }

    // Vectors are of the whole chunk; what is combined of masks is done block by block.
    private void WriteStatements(Node[] nodes, string frame, string mask, string? verdict = null)
    {
        foreach (var vector in nodes.Where(n => n.Role == Role.Vector))
        {
            writer.Line(Statement(vector, frame));
        }

        var text = new MaskText(mask);
        var combined = nodes.Where(n => n.Role == Role.Junction).Select(text.Statement).Append(verdict).OfType<string>().ToList();
        if (combined.Count > 0)
        {
            using (writer.Block("for (var b = 0; b < Blocks; b++)"))
            {
                combined.ForEach(writer.Line);
            }
        }
    }

    /// <summary>A call as an expression.</summary>
    public static string Value(Node node, string frame)
    {
        var call = node.Call;
        var arguments = call.Literals.Concat(call.Operands.Select(o => o.Name));
        return call.Form switch
        {
            CallForm.Kernel => $"{call.Function}({string.Join(", ", arguments.Prepend(frame))})",
            CallForm.Plain => $"{call.Function}({string.Join(", ", arguments)})",
            _ => call.Function,
        };
    }

    private static string Statement(Node node, string frame) =>
        node.IsField ? $"{node.Name} = {Value(node, frame)};" : $"var {node.Name} = {Value(node, frame)};";
}
