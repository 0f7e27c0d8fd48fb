using System.Reflection;
using System.Runtime.Loader;
using Lode.Emit;
using Lode.Runtime;
using Lode.Runtime.Columns;
using Lode.Runtime.Scalars;

namespace Lode.Generation;

/// <summary>A loaded assembly of rules. Dispose it to let the assembly be unloaded.</summary>
public sealed class CompiledPack : IDisposable
{
    private readonly AssemblyLoadContext _context;

    internal CompiledPack(EmittedPack emitted, byte[] image, bool isKept)
    {
        (Emitted, IsKept) = (emitted, isKept);
        Constants = PackCompiler.Constants(emitted.Constants);
        _context = new AssemblyLoadContext("Lode rules", isCollectible: true);
        var assembly = _context.LoadFromStream(new MemoryStream(image));
        Scalars = Entry<ScalarRules>(assembly, CSharpName.Scalars, "Rules");
        Columns = Entry<ColumnRules>(assembly, CSharpName.Columns, "Rules");
    }

    /// <summary>What it was compiled from.</summary>
    public EmittedPack Emitted { get; }

    /// <summary>Kept from an earlier compilation.</summary>
    public bool IsKept { get; }

    /// <summary>The constants, for <see cref="Runtime.Constants"/>.</summary>
    public ConstantTable Constants { get; }

    /// <summary>The rules one subject at a time.</summary>
    public ScalarRules Scalars { get; private set; }

    /// <summary>The rules a chunk of subjects at a time.</summary>
    public ColumnRules Columns { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Scalars = ScalarRules.None;
        Columns = ColumnRules.None;
        _context.Unload();
    }

    // Each shape's class has one method that hands out its entry points.
    private static T Entry<T>(Assembly assembly, string type, string method) =>
        (T)assembly.GetType($"{CSharpName.Namespace}.{type}", throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, null)!;
}
