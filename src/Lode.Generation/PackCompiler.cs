using System.Collections.Immutable;
using Lode.Emit;
using Lode.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lode.Generation;

/// <summary>Compiles an emitted pack to one assembly. Without state: the same text gives the same bytes.</summary>
public static class PackCompiler
{
    // Deep rules nest deeply in C#, and Roslyn walks them recursively; a generous stack costs address space alone.
    private const int StackSize = 256 << 20;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp13, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Compiling = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true,
        nullableContextOptions: NullableContextOptions.Disable, concurrentBuild: true, generalDiagnosticOption: ReportDiagnostic.Suppress);

    /// <summary>Writes and compiles a pack without errors.</summary>
    public static CompiledPack Compile(Semantics.Pack pack, CancellationToken cancellation = default) =>
        OnLargeStack(() => Load(PackEmitter.Emit(pack), cancellation));

    /// <summary>Compiles what was written.</summary>
    /// <exception cref="CompilerDefectException">The text is not valid C#, which is a defect of Lode.</exception>
    public static CompiledPack Compile(EmittedPack emitted, CancellationToken cancellation = default) =>
        OnLargeStack(() => Load(emitted, cancellation));

    /// <summary>Writes a pack, however deep its rules nest.</summary>
    public static EmittedPack Emit(Semantics.Pack pack) => OnLargeStack(() => PackEmitter.Emit(pack));

    private static CompiledPack Load(EmittedPack emitted, CancellationToken cancellation) => new(emitted, Image(emitted, cancellation));

    private static MemoryStream Image(EmittedPack emitted, CancellationToken cancellation)
    {
        var tree = CSharpSyntaxTree.ParseText(emitted.CSharp, Parsing, cancellationToken: cancellation);
        var compilation = CSharpCompilation.Create("Lode.Generated", [tree], PackReferences.All, Compiling);
        var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: cancellation);
        if (!result.Success)
        {
            throw Defect(emitted, result.Diagnostics);
        }

        image.Position = 0;
        return image;
    }

    private static CompilerDefectException Defect(EmittedPack emitted, ImmutableArray<Diagnostic> diagnostics)
    {
        var error = diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        var owner = emitted.OwnerOf(error.Location.GetLineSpan().StartLinePosition.Line + 1) ?? "the pack";
        return new($"Lode could not compile {owner}. This is a defect of Lode, not of the rule; please report it with the rule ({error.Id}).", owner, error.ToString());
    }

    private static T OnLargeStack<T>(Func<T> work)
    {
        T? result = default;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
