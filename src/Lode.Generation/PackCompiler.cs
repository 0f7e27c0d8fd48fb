using System.Collections.Immutable;
using Lode.Emit;
using Lode.Runtime;

namespace Lode.Generation;

/// <summary>A pack to a loaded assembly, compiled unless a cache has it.</summary>
public static class PackCompiler
{
    /// <summary>Writes and compiles a pack without errors.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="cache">Where earlier compilations are kept; null for none.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CompiledPack Compile(Semantics.Pack pack, AssemblyCache? cache = null, CancellationToken cancellation = default) =>
        Compile(Emit(pack), cache, cancellation);

    /// <summary>Compiles what was written.</summary>
    /// <exception cref="CompilerDefectException">The text is not valid C#, which is a defect of Lode.</exception>
    public static CompiledPack Compile(EmittedPack emitted, AssemblyCache? cache = null, CancellationToken cancellation = default) =>
        Kept(emitted, cache) ?? Fresh(emitted, cache, cancellation);

    /// <summary>A pack that was compiled before; null where it was not.</summary>
    public static CompiledPack? Kept(Semantics.Pack pack, AssemblyCache cache) => Kept(Emit(pack), cache);

    /// <summary>Writes a pack, however deep its rules nest.</summary>
    public static EmittedPack Emit(Semantics.Pack pack, string within = CSharpName.Namespace) => DeepWork.Run(() => PackEmitter.Emit(pack, within));

    /// <summary>The bytes of an assembly of rules that carries a resource: the same for the same text and resource.</summary>
    /// <exception cref="CompilerDefectException">The text is not valid C#, which is a defect of Lode.</exception>
    public static byte[] Image(EmittedPack emitted, string assembly, string resourceName, byte[] resource, CancellationToken cancellation = default) =>
        DeepWork.Run(() => RoslynCompiler.Compile(emitted, cancellation, assembly, (resourceName, resource)));

    /// <summary>Whether code can stand in a namespace of this name.</summary>
    public static bool IsNamespace(string name) => RoslynCompiler.IsNamespace(name);

    /// <summary>What code refers to by number, as the runtime knows it.</summary>
    public static ConstantTable Constants(PoolDescription pool) => new(
        [.. pool.Rows.Select(r => (r.Table, r.Key))], pool.Texts, pool.Literals, pool.Patterns,
        [.. pool.Sets.Select(s => ImmutableArray.CreateRange(s, m => new ConstantMember((ConstantMemberKind)m.Kind, m.Value)))],
        pool.Enums, [.. pool.Functions.Select(f => new HostCode(f.Name, f.TakesUnknown, f.Code, f.Failed))]);

    private static CompiledPack Fresh(EmittedPack emitted, AssemblyCache? cache, CancellationToken cancellation)
    {
        var image = DeepWork.Run(() => RoslynCompiler.Compile(emitted, cancellation));
        cache?.Keep(AssemblyCache.Key(emitted.CSharp), image);
        return new(emitted, image, isKept: false);
    }

    private static CompiledPack? Kept(EmittedPack emitted, AssemblyCache? cache)
    {
        try
        {
            return cache?.Find(AssemblyCache.Key(emitted.CSharp)) is { } image ? new(emitted, image, isKept: true) : null;
        }
        catch (Exception problem) when (problem is BadImageFormatException or TypeLoadException or FileLoadException)
        {
            // Whole, and still no assembly of rules, as another program's file may be.
            return null;
        }
    }
}
