using System.Collections.Immutable;
using Lode.Emit.Columns;
using Lode.Emit.Scalars;
using Lode.Semantics;

namespace Lode.Emit;

/// <summary>Bound tree to C#: one compilation unit with a class for each shape.</summary>
public static class PackEmitter
{
    /// <summary>Writes a pack without errors.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="within">The namespace of the code.</param>
    public static EmittedPack Emit(Pack pack, string within = CSharpName.Namespace)
    {
        var emission = new Emission(pack);
        var writer = emission.Writer;
        ImmutableArray<ImmutableArray<TestedClause>> clauses;
        // Each shape has a namespace block of its own, since the runtime of each calls its operations the same.
        using (writer.Block($"namespace {within}"))
        {
            Using(writer, "System", "Lode.Runtime", "Lode.Runtime.Scalars");
            ScalarEmitter.Write(emission);
        }

        using (writer.Block($"namespace {within}"))
        {
            Using(writer, "System", "System.Runtime.CompilerServices", "Lode.Runtime", "Lode.Runtime.Columns");
            clauses = ColumnEmitter.Write(emission);
        }

        return new(writer.ToString(), emission.Constants.Describe(), [.. emission.Notes], writer.Origins, clauses);
    }

    private static void Using(CSharpWriter writer, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            writer.Line($"using global::{name};");
        }

        writer.Line();
    }
}
