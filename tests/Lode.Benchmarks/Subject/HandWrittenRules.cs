using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lode.Benchmarks.Subject;

/// <summary>The rival: the rules as a programmer writes them in C# with enums, a bit of the answer for each.</summary>
internal static class HandWrittenRules
{
    // The JIT gives up on methods that are too long.
    private const int RulesOfMethod = 50;

    public static Action<Row, ulong[]> Compile(IReadOnlyList<WrittenRule> rules)
    {
        var text = new StringBuilder("using Lode.Benchmarks.Subject;\npublic static class Rules\n{\n");
        var parts = rules.Index().Chunk(RulesOfMethod).ToList();
        text.Append("public static void Judge(Row r, ulong[] fires) { System.Array.Clear(fires); ").AppendJoin(' ', parts.Select((_, i) => $"Part{i}(r, fires);")).Append(" }\n");
        foreach (var (part, rulesOfPart) in parts.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"static void Part{part}(Row r, ulong[] fires)\n{{\n");
            foreach (var (number, rule) in rulesOfPart)
            {
                text.Append(CultureInfo.InvariantCulture, $"if ({rule.CSharp}) fires[{number >> 6}] |= 1UL << {number & 63};\n");
            }

            text.Append("}\n");
        }

        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll").Append(typeof(Row).Assembly.Location);
        var compilation = CSharpCompilation.Create(
            "HandWritten", [CSharpSyntaxTree.ParseText(text.Append("}\n").ToString())], trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray()).GetType("Rules")!.GetMethod("Judge")!.CreateDelegate<Action<Row, ulong[]>>()
            : throw new InvalidOperationException(result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).ToString());
    }
}
