using Lode.Emit.Scalars;
using Lode.Semantics;

namespace Lode.Emit;

/// <summary>Bound tree to C#: one compilation unit with a static class for each shape.</summary>
public static class PackEmitter
{
    /// <summary>Writes a pack without errors.</summary>
    public static EmittedPack Emit(Pack pack)
    {
        var emission = new Emission(pack);
        var writer = emission.Writer;
        writer.Line("using System;");
        writer.Line("using Lode.Runtime;");
        writer.Line("using Lode.Runtime.Scalars;");
        writer.Line();
        writer.Line($"namespace {CSharpName.Namespace};");
        writer.Line();
        ScalarEmitter.Write(emission);
        return new(writer.ToString(), emission.Constants.Describe(), [.. emission.Notes], writer.Origins);
    }
}
