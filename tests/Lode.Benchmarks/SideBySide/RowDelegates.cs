using System.Globalization;
using System.Reflection;
using System.Text;
using Lode.Benchmarks.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lode.Benchmarks.SideBySide;

/// <summary>What rule engines in .NET do at best: each rule a lambda that Roslyn compiled, all in one assembly, called for one row after the other.</summary>
internal sealed class RowDelegates
{
    private readonly Func<Row, bool>[] _rules;
    private readonly Row[] _rows;

    public RowDelegates(Workload workload, int rows)
    {
        _rules = Compile(Write(workload));
        _rows = [.. Enumerable.Range(0, rows).Select(row => Row.Of(workload, row))];
        Counts = new int[_rules.Length];
    }

    /// <summary>On how many rows each rule fired; the verdicts themselves are not kept.</summary>
    public int[] Counts { get; }

    public void Judge()
    {
        Array.Clear(Counts);
        foreach (var row in _rows)
        {
            for (var rule = 0; rule < _rules.Length; rule++)
            {
                if (_rules[rule](row))
                {
                    Counts[rule]++;
                }
            }
        }
    }

    private static string Write(Workload workload)
    {
        var text = new StringBuilder("public static class Rules { public static System.Func<Lode.Benchmarks.SideBySide.Row, bool>[] All() => new System.Func<Lode.Benchmarks.SideBySide.Row, bool>[] {\n");
        foreach (var rule in workload.Rules)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  r => (r.N{rule.A} > {rule.Above}d && r.E{rule.B} == {rule.Equal}) || (r.N{rule.C} <= {rule.AtMost}d && (r.E{rule.D} == {rule.One} || r.E{rule.D} == {rule.Other})),");
        }

        return text.Append("}; }").ToString();
    }

    private static Func<Row, bool>[] Compile(string text)
    {
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Rules", [CSharpSyntaxTree.ParseText(text)], trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? (Func<Row, bool>[])Assembly.Load(image.ToArray()).GetType("Rules")!.GetMethod("All")!.Invoke(null, null)!
            : throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }
}
