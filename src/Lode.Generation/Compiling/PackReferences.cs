using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lode.Generation;

/// <summary>What generated code may see, read once per process: fresh references for every compile would pile up hundreds of megabytes.</summary>
internal static class PackReferences
{
    private static readonly ImmutableHashSet<string> Needed =
        ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Text.RegularExpressions"];

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(Read);

    public static ImmutableArray<MetadataReference> All => References.Value;

    private static ImmutableArray<MetadataReference> Read()
    {
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        return
        [
            .. trusted.Where(path => Needed.Contains(Path.GetFileNameWithoutExtension(path))).Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(Runtime.World).Assembly.Location),
        ];
    }
}
