using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Tests.Library.Built;

/// <summary>Packs as assemblies of rules, loaded again.</summary>
internal static class Assemblies
{
    public static CompiledRules Of(Pack pack, World? world = null, params string[] carried) =>
        Load(RuleBuilder.Build(pack, world, world is null ? null : [.. carried]).Assembly("Rules"));

    public static CompiledRules Of(string text) => Of(RuleSet.Parse(text).Pack);

    public static CompiledRules Load(byte[] image) => CompiledRules.Load(new MemoryStream(image));
}
