using Lode.Generation;
using Lode.Tests.Cases;

namespace Lode.Tests.Generation;

[Trait("At", "EveryWidth")]
public class CompiledCases() : EngineCases(pack => CompiledEngine.Create(pack));
