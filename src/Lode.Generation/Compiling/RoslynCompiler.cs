using System.Collections.Immutable;
using Lode.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lode.Generation;

/// <summary>C# text to the bytes of an assembly: the same text gives the same bytes. Nothing else touches Roslyn, so that what needs no compilation does not load it.</summary>
internal static class RoslynCompiler
{
    /// <summary>Assemblies hold names of at most 1023 bytes, that of a type behind its namespace too.</summary>
    private const int LongestNamespace = 400;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp13, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true,
        nullableContextOptions: NullableContextOptions.Disable, concurrentBuild: true, generalDiagnosticOption: ReportDiagnostic.Suppress);

    /// <exception cref="CompilerDefectException">The text is not valid C#, which is a defect of Lode.</exception>
    public static byte[] Compile(
        EmittedPack emitted, CancellationToken cancellation, string assembly = CSharpName.Namespace, (string Name, byte[] Bytes)? resource = null)
    {
        var tree = CSharpSyntaxTree.ParseText(emitted.CSharp, Parsing, cancellationToken: cancellation);
        var compilation = CSharpCompilation.Create(assembly, [tree], PackReferences.All, Options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image, manifestResources: Resources(resource), cancellationToken: cancellation);
        return result.Success ? image.ToArray() : throw Defect(emitted, result.Diagnostics);
    }

    /// <summary>Names with dots between; generated code is ASCII, and uses what is in the runtime's namespace.</summary>
    public static bool IsNamespace(string name) => name.Length <= LongestNamespace && System.Text.Ascii.IsValid(name)
        && !$"{name}.".StartsWith(typeof(Runtime.World).Namespace + ".", StringComparison.Ordinal) && name.Split('.').All(part =>
        SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    private static IEnumerable<ResourceDescription>? Resources((string Name, byte[] Bytes)? resource) =>
        resource is var (name, bytes) ? [new(name, () => new MemoryStream(bytes), isPublic: true)] : null;

    private static CompilerDefectException Defect(EmittedPack emitted, ImmutableArray<Diagnostic> diagnostics)
    {
        var error = diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        var owner = emitted.OwnerOf(error.Location.GetLineSpan().StartLinePosition.Line + 1) ?? "the pack";
        return new($"Lode could not compile {owner}. This is a defect of Lode, not of the rule; please report it with the rule ({error.Id}).", owner, error.ToString());
    }
}
