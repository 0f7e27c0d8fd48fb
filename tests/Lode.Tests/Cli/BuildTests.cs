using Lode.Runtime;

namespace Lode.Tests.Cli;

/// <summary><c>lode build</c>.</summary>
public class BuildTests
{
    [Theory]
    [InlineData("--no-data", "")]
    [InlineData("--with-data country", "country")]
    [InlineData("--with-data country --with-data deal", "country deal")]
    [InlineData("", "country deal")]
    public void An_assembly_carries_the_rows_that_were_asked_for(string options, string carried)
    {
        using var cli = CliRunner.Small();
        Assert.Equal(0, cli.Run([.. "build --output Rules.dll".Split(' '), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Status);
        var rules = CompiledRules.Load(new MemoryStream(File.ReadAllBytes(Path.Combine(cli.Folder, "Rules.dll"))));

        var missing = carried.Contains("country", StringComparison.Ordinal) ? null : Assert.Throws<MappingException>(() => rules.ForValues());
        Assert.Equal(carried.Length == 0, missing is not null);
        Assert.Equal(["fragile", "big", "later"], rules.Rules.Select(r => r.Name));
        Assert.Equal(["Rules.dll", "rules"], Directory.EnumerateFileSystemEntries(cli.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        if (missing is null)
        {
            Assert.Equal(Verdict.Fires, rules.ForValues().Judge(new Dictionary<string, object?> { ["id"] = "new", ["partner"] = "Malaysia", ["binding"] = false })["fragile"]);
        }
    }

    [Theory]
    [InlineData(2, "rule broken if nonsense > 1 then flag", "build --output Rules.dll", "Nothing was built: the rules do not compile")]
    [InlineData(64, "", "build", "Say what to write: `--output FILE` for an assembly, or `--csharp FOLDER` for code.")]
    [InlineData(64, "", "build --output a.dll --csharp b", "Say what to write")]
    [InlineData(64, "", "build --output a.dll --no-data --with-data deal", "`--no-data` and `--with-data` do not go together.")]
    [InlineData(64, "", "build --output a.dll --with-data dael", "The pack has no entity `dael`.")]
    [InlineData(64, "", "build --csharp b --namespace a.class", "`a.class` cannot be the namespace of the code")]
    [InlineData(64, "", "build --csharp b --namespace Lode.Runtime", "`Lode.Runtime` cannot be the namespace of the code")]
    [InlineData(64, "", "build --output ", "Say what to write")]
    [InlineData(64, "", "build --output /", "The file `/` cannot be written: it is a folder.")]
    [InlineData(64, "", "build --output .", "The file `.` cannot be written: it is a folder.")]
    [InlineData(64, "", "build --output none/Rules.dll", "its folder does not exist")]
    public void What_cannot_be_built_is_told_and_nothing_is_written(int status, string added, string call, string words)
    {
        using var cli = CliRunner.Small().File("rules/added.lode", added);
        var result = cli.Run(call.Split(' '));

        Assert.Equal(status, result.Status);
        Assert.Contains(words, result.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(["rules"], Directory.EnumerateFileSystemEntries(cli.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Rows_of_an_entity_without_a_file_come_from_the_service_beside_those_that_are_carried()
    {
        using var cli = CliRunner.Small();
        cli.File("rules/model.lode", cli.Read("rules/model.lode").Replace("deals from \"data/deals.csv\"", "deals", StringComparison.Ordinal));
        Assert.Equal(0, cli.Run("build", "--output", "Rules.dll").Status);
        var rules = CompiledRules.Load(new MemoryStream(File.ReadAllBytes(Path.Combine(cli.Folder, "Rules.dll"))));

        Assert.Equal(Verdict.Fires, rules.ForValues().Judge(new Dictionary<string, object?> { ["id"] = "new", ["partner"] = "Malaysia", ["binding"] = false })["fragile"]);
    }

    [Fact]
    public void Data_that_do_not_load_end_it_with_3_and_are_not_read_where_none_are_carried()
    {
        using var cli = CliRunner.Small().File("rules/data/countries.csv", "name,alignment\nJapan,alien\n");
        Assert.Equal(3, cli.Run("build", "--output", "Rules.dll").Status);
        Assert.Equal(0, cli.Run("build", "--output", "Rules.dll", "--no-data").Status);
    }

    [Fact]
    public void A_project_reads_findings_in_the_form_of_its_own_compiler()
    {
        using var cli = CliRunner.Small().File("rules/added.lode", "\nrule broken if nonsense > 1 then flag\n");
        var result = cli.Run("build", "--csharp", "obj", "--format", "msbuild");

        Assert.Equal(2, result.Status);
        Assert.Matches($@"(?m)^{System.Text.RegularExpressions.Regex.Escape(Path.Combine(cli.Folder, "rules", "added.lode"))}\(2,16,2,24\): error LODE2\d\d\d: .*nonsense.*$", result.Out);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Code_for_a_project_is_the_same_each_time()
    {
        using var cli = CliRunner.Small();
        string[] Built(string folder) => cli.Run("build", "--csharp", folder, "--namespace", "Acme.Deals").Status == 0 ? [cli.Read($"{folder}/Rules.g.cs"), cli.Read($"{folder}/Rules.json")] : [];
        var first = Built("one");

        Assert.Equal(first, Built("two"));
        Assert.StartsWith("// <auto-generated>\n", first[0], StringComparison.Ordinal);
        Assert.Contains("namespace Acme.Deals\n", first[0], StringComparison.Ordinal);
    }
}
