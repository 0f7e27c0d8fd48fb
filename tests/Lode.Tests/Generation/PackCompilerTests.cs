using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Lode.Emit;
using Lode.Generation;
using Lode.Semantics;

namespace Lode.Tests.Generation;

public class PackCompilerTests
{
    [Fact]
    public void A_defect_names_the_rule_and_shows_no_CSharp()
    {
        var emitted = PackEmitter.Emit(new Pack { Trees = [] });
        var broken = emitted with { CSharp = emitted.CSharp + "\nclass Broken { Num x = 1; }", Origins = [new(1, "rule `bottleneck`")] };
        var defect = Assert.Throws<CompilerDefectException>(() => PackCompiler.Compile(broken));
        Assert.Contains("rule `bottleneck`", defect.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Broken", defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Disposed_packs_leave_memory()
    {
        var contexts = Enumerable.Range(0, 50).Select(_ => CompileAndDispose()).ToList();
        for (var i = 0; i < 20 && contexts.Any(c => c.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(contexts, c => c.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CompileAndDispose()
    {
        using var compiled = PackCompiler.Compile(new Pack { Trees = [] });
        return new WeakReference(AssemblyLoadContext.GetLoadContext(compiled.Columns.Create.Method.Module.Assembly));
    }
}
