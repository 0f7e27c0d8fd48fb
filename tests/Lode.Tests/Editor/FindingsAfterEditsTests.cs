using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>What an editor shows after many edits is what it would show had the files been opened as they are.</summary>
public sealed class FindingsAfterEditsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lode-edits-").FullName;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(101, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_every_edit_the_findings_are_those_of_files_opened_as_they_are(int seed)
    {
        File.WriteAllText(Path.Combine(_folder, "countries.csv"), "name,alignment,stability,treaty_ally\nJapan,ally,1,yes\nMalaysia,swing,2,no\n");
        foreach (var (name, columns) in new[]
        {
            ("minerals", "name,parent,price,reliance"), ("shares", "country,mineral,stage,year,share"),
            ("deals", "id,title,partner,partners,minerals,stages,kind,signed,deadline_months,value,weight,floor,binding,mining"),
        })
        {
            File.WriteAllText(Path.Combine(_folder, $"{name}.csv"), columns + "\n");
        }

        var edits = new RandomEdits(seed);
        var workspace = Opened(edits);
        for (var edit = 1; edit <= 100; edit++)
        {
            var name = edits.Next();
            workspace = edits.Files.TryGetValue(name, out var text) ? workspace.Open(PathOf(name), text) : Gone(workspace, edits);
            Assert.Equal(string.Join('\n', Findings(Opened(edits))), string.Join('\n', Findings(workspace)), ignoreLineEndingDifferences: true);
        }
    }

    [Fact]
    public void Findings_of_a_file_that_nothing_reaches_are_the_same_array()
    {
        var edits = new RandomEdits(7);
        var before = Opened(edits).Open(PathOf("alone.lode"), "rule alone if bindng then flag\n");
        Assert.Contains(Findings(before), found => found.Contains("`bindng`", StringComparison.Ordinal));
        var after = before.Open(PathOf("a.lode"), edits.Files["a.lode"].Replace("flag", "flag \"now {title}\"", StringComparison.Ordinal));

        Assert.Equal(PackFindings.Of(before.Packs.Single(), "alone.lode"), PackFindings.Of(after.Packs.Single(), "alone.lode"));
        Assert.Same(before.Packs.Single().Bound.File("model.lode"), after.Packs.Single().Bound.File("model.lode"));
        Assert.NotSame(before.Packs.Single().Bound.File("a.lode"), after.Packs.Single().Bound.File("a.lode"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Findings(Workspace workspace) =>
        workspace.Packs.SelectMany(pack => PackFindings.Of(pack)).Select(PackText.Of);

    private Workspace Gone(Workspace workspace, RandomEdits edits) =>
        workspace.Packs.Single().Names.Where(name => !edits.Files.ContainsKey(name)).ToList().Aggregate(workspace, (w, name) => w.Close(PathOf(name)));

    private Workspace Opened(RandomEdits edits) =>
        edits.Files.Aggregate(Workspace.Empty(new(2026, 1, 1)), (w, file) => w.Open(PathOf(file.Key), file.Value));

    private string PathOf(string name) => Path.Combine(_folder, name);
}
