using System.Text.RegularExpressions;

namespace Lode.Tests.Architecture;

public partial class RepositoryTests
{
    private static readonly string[] TopLevel =
    [
        "src", "samples", "grammar", "rules", "vscode-extension", "tests", "README.md", "ARCHITECTURE.md", "CHANGELOG.md", "RulesEngine.sln",
        "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", ".gitattributes", ".gitignore", ".ci", "action.yml", ".pre-commit-hooks.yaml",
    ];

    /// <summary>What tools leave beside a checkout, and git ignores.</summary>
    private static readonly string[] Leavings = [".git", "bin", "obj", "artifacts", "TestResults", "node_modules", ".vs", ".idea"];

    [Fact]
    public void The_top_level_holds_the_product_and_its_build_and_nothing_else() => Findings.None(
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!).Except(TopLevel).Except(Leavings)
            .Where(name => !name.EndsWith(".user", StringComparison.Ordinal)));

    [Fact]
    public void The_architecture_page_names_every_project_and_no_folder_that_is_not_there()
    {
        var named = Folder().Matches(Repository.Read("ARCHITECTURE.md")).Select(match => match.Groups[1].Value).ToHashSet();
        var projects = Project.Built.Select(name => "src/" + name);

        Findings.None(named.Where(folder => !Directory.Exists(Path.Combine(Repository.Root, folder))));
        Findings.None(projects.Except(named));
    }

    [Fact]
    public void The_architecture_page_is_one_page_that_names_no_file()
    {
        var page = Repository.Read("ARCHITECTURE.md");

        Assert.True(page.Count(character => character == '\n') <= 100);
        Assert.DoesNotMatch(@"\w\.(cs|csproj|md|props|json|ts)\b", page);
    }

    [Fact]
    public void The_readme_says_how_to_run_and_how_to_test()
    {
        var readme = Repository.Read("README.md");

        Assert.Contains("dotnet run --project src/Lode.Cli -- run\n", readme, StringComparison.Ordinal);
        Assert.Contains(TestCommand + "\n", readme, StringComparison.Ordinal);
        Assert.Contains(TestCommand, Repository.Read(".ci/run"), StringComparison.Ordinal);
    }

    private static string TestCommand => "dotnet test RulesEngine.sln";

    [GeneratedRegex(@"`((?:src|samples|grammar|rules|tests|vscode-extension)(?:/[\w.-]+)*)/?`")]
    private static partial Regex Folder();
}
