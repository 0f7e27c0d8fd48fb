using Lode.Data;
using Lode.Generation;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Tests.Cases;

namespace Lode.Tests.Library.Built;

/// <summary>What an assembly of rules carries is enough to judge every case as the ordinary engines do; rules that call functions of a host are refused.</summary>
public class BuiltCases() : EngineCases(Engine)
{
    private static IRuleEngine Engine(Pack pack)
    {
        if (PackCompiler.Emit(pack).Constants.Functions is not [var first, ..])
        {
            return Assemblies.Of(pack).Engine;
        }

        Assert.Contains($"`{first.Name}`, a function that the host gives", Assert.Throws<OptionException>(() => Assemblies.Of(pack)).Message, StringComparison.Ordinal);
        return CompiledEngine.Create(pack);
    }
}
