namespace Lode.Tests.Architecture;

public class ReferenceTests
{
    public static TheoryData<string> Projects => Project.Names;

    [Theory, MemberData(nameof(Projects))]
    public void A_project_file_references_only_what_the_table_allows(string name)
    {
        var written = Project.Of(name).Written("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Findings.None(written.Except(Project.Of(name).MayReference));
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_project_uses_no_project_that_is_not_below_it(string name)
    {
        var ours = Project.All.Select(project => project.Name);

        Findings.None(Project.Of(name).Used().Where(assembly => ours.Contains(assembly)).Except(Below(Project.Of(name))));
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_package_is_referenced_by_the_one_project_that_it_belongs_to(string name) =>
        Findings.None(Foreign(name, Project.Of(name).Written("PackageReference")));

    [Theory, MemberData(nameof(Projects))]
    public void A_package_is_used_by_the_one_project_that_it_belongs_to(string name) =>
        Findings.None(Foreign(name, Project.Of(name).Used()));

    [Fact]
    public void Sprache_and_Roslyn_are_where_they_belong()
    {
        Assert.Contains("Sprache", Project.Of("Lode.Syntax").Used());
        Assert.Contains("Microsoft.CodeAnalysis.CSharp", Project.Of("Lode.Generation").Used());
    }

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        var solution = Repository.Read("RulesEngine.sln").Replace('\\', '/');

        Findings.None(Repository.Files(".csproj").Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Foreign(string name, IEnumerable<string> packages)
    {
        var others = Project.All.Where(project => project.Name != name).SelectMany(project => project.Packages).Except(Project.Of(name).Packages);
        return packages.Where(package => others.Any(other => package == other || package.StartsWith(other + ".", StringComparison.Ordinal)));
    }

    private static HashSet<string> Below(Project project) =>
        [.. project.MayReference.SelectMany(name => Below(Project.Of(name)).Append(name))];
}
