using System.Reflection;
using System.Runtime.Loader;

namespace Lode.Runtime;

/// <summary>Where assemblies of rules are loaded: with this very runtime, whichever version they were built with. Unloaded once nothing uses them.</summary>
internal sealed class RulesContext() : AssemblyLoadContext("Lode rules", isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == typeof(RulesContext).Assembly.GetName().Name ? typeof(RulesContext).Assembly : null;
}
