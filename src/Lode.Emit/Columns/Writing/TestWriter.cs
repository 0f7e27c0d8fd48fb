using System.Globalization;

namespace Lode.Emit.Columns;

/// <summary>Writes the preparation of a run: what is the same everywhere, the tests of columns, and what rules read.</summary>
internal static class TestWriter
{
    private const int MostLines = 100;

    public static void Write(CSharpWriter writer, Context context, MaskPlan plan)
    {
        var tests = plan.Parts.SelectMany(p => p.Tests).Select(Ask);
        var reads = context.Rules.Where(r => plan.Reads(r.Rule) is not null)
            .Select(r => $"Reads({string.Join(", ", plan.Reads(r.Rule)!.Prepend(r.Rule.Ordinal).Select(Digits))});");
        var parts = tests.Concat(reads).Chunk(MostLines).ToList();
        writer.Line();
        using (writer.Block("public override void Prepare()"))
        {
            writer.Line("Prepare(Root);");
            if (plan.ReadsVerdicts)
            {
                writer.Line("ReadsVerdicts();");
            }

            parts.Select((_, part) => $"{Placement.PartName(Placement.Asking, part)}();").ToList().ForEach(writer.Line);
        }

        for (var part = 0; part < parts.Count; part++)
        {
            writer.Line();
            using (writer.Block($"private void {Placement.PartName(Placement.Asking, part)}()"))
            {
                Array.ForEach(parts[part], writer.Line);
            }
        }
    }

    private static string Ask(Node node)
    {
        var test = ColumnTest.Of(node)!;
        var constant = test.Constant is null ? ""
            : Roles.IsWritten(test.Constant) ? $", {MethodWriter.Value(test.Constant, "")}"
            : $", {test.Constant.Name}";
        return $"Ask({Digits(node.Mask)}, {Digits(node.Holes)}, Test.{test.Name}({test.Field.Call.Literals[0]}{constant}));";
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
