using Lode.Generation;
using Lode.Tests.Generation;

namespace Lode.Tests.Columns;

public class WrittenTests
{
    private const string Folder = "tests/Lode.Tests/Columns/";

    // With LODE_ACCEPT=1 in the environment the file is written anew; read it as a reviewer would.
    [Fact]
    public void The_columnar_code_of_a_small_pack_can_be_read()
    {
        var code = PackCompiler.Emit(Packs.Bind(Repository.Read(Folder + "written.lode"))).CSharp.ReplaceLineEndings("\n");
        var columns = code[code.LastIndexOf("namespace ", StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("LODE_ACCEPT") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Folder, "written.txt"), columns);
        }

        Assert.Equal(Repository.Read(Folder + "written.txt").ReplaceLineEndings("\n"), columns);
    }
}
