using Lode.Generation;
using Lode.Tests.Cases;

namespace Lode.Tests.Generation;

public class CompiledCases() : EngineCases(pack => CompiledEngine.Create(pack));
