using Lode.Editor;

namespace Lode.Tests.Editor;

/// <summary>The packs below the folders that an editor has open, and what changes on disk under it.</summary>
public sealed class FolderTests : IDisposable
{
    private const string Model = "enum kind { mou }\nentity deal as deals from \"deals.csv\" { id: key text\n kind: kind\n worth: number }\nsubject deal\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("lode-folders-").FullName;

    public FolderTests()
    {
        Write("one/model.lode", Model);
        Write("one/tests/rules.lode", "rule big if worth > 1 then flag \"{id}\"\n");
        Write("one/deals.csv", "id,kind,worth\na,mou,2\n");
        Write("two/model.lode", "entity x as xs { a: number }\nsubject x\n");
        Write(".hidden/model.lode", Model);
        Write("two/node_modules/p/model.lode", Model);
        Write("two/bin/model.lode", Model);
    }

    [Fact]
    public void Packs_below_the_folders_are_known_though_nothing_of_them_is_open()
    {
        var workspace = Folders();

        Assert.Equal(["one", "two"], workspace.Packs.Select(p => Path.GetFileName(p.Root)));
        Assert.Equal("tests/rules.lode", workspace.Document(PathOf("one/tests/rules.lode"))!.Source.Path);
        Assert.False(workspace.IsOpen(PathOf("one/tests/rules.lode")));
        Assert.Null(workspace.Document(PathOf("one/tests/none.lode")));
        Assert.Empty(workspace.WithFolders([]).Packs);
    }

    [Fact]
    public void A_closed_file_is_as_on_disk_and_its_pack_stays()
    {
        var path = PathOf("one/tests/rules.lode");
        var closed = Folders().Open(path, "rule").Close(path);

        Assert.StartsWith("rule big", closed.Document(path)!.Source.Text, StringComparison.Ordinal);
        Assert.Equal(2, closed.Packs.Count());
    }

    [Fact]
    public void Of_what_changed_on_disk_only_that_is_read_again()
    {
        var before = Folders();
        var (model, path) = (before.Document(PathOf("one/model.lode"))!.Tree, Write("one/tests/rules.lode", "rule small if worth < 1 then flag\n"));
        var after = before.Reload([path]);

        Assert.Same(model, after.Document(PathOf("one/model.lode"))!.Tree);
        Assert.StartsWith("rule small", after.Document(path)!.Source.Text, StringComparison.Ordinal);
        File.Delete(path);
        Assert.Null(after.Reload([path]).Document(path));
        Assert.Null(after.Reload().Document(path));
        Assert.NotNull(after.Reload([Write("one/more.lode", "rule more if worth < 1 then flag\n")]).Document(PathOf("one/more.lode")));
        Assert.Contains(after.Reload([Write("three/model.lode", Model)]).Packs, p => Path.GetFileName(p.Root) == "three");
    }

    [Fact]
    public void Data_that_changed_on_disk_are_read_again()
    {
        var before = Folders();
        Assert.Equal(1, One(before).World!.Tables[0].RowCount);
        Assert.Same(One(before).World, One(before.Reload()).World);
        var after = before.Reload([Write("one/deals.csv", "id,kind,worth\na,mou,2\nb,mou,3\n")]);

        Assert.Equal(2, One(after).World!.Tables[0].RowCount);
        Assert.Equal(1, One(before).World!.Tables[0].RowCount);
    }

    [Fact]
    public async Task Data_are_read_behind_the_findings_and_what_is_wrong_with_them_is_found_in_their_file()
    {
        Write("one/deals.csv", "id,kind,worth\na,mou,much\n");
        var pack = One(Folders());
        await pack.DataKnown;

        Assert.Equal(DataStatus.Refused, pack.Data.Status);
        Assert.Contains(pack.Data.Findings, f => f.File == "deals.csv" && f.Place?.Line == 2 && f.Value == "much");
        Assert.Null(pack.World);
    }

    [Fact]
    public void Params_are_those_of_the_text_though_the_data_stay()
    {
        var path = PathOf("one/params.lode");
        var before = Folders().Open(path, "param least: number = 4\n");
        var after = before.Open(path, "param least: number = 5\n");

        Assert.Equal(4, ((Lode.Runtime.NumberColumn)One(before).World!.Params.Columns[0]).Values[0]);
        Assert.Equal(5, ((Lode.Runtime.NumberColumn)One(after).World!.Params.Columns[0]).Values[0]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static PackSnapshot One(Workspace workspace) => workspace.Packs.First();

    private Workspace Folders() => Workspace.Empty(new(2026, 1, 1)).WithFolders([_folder]);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }
}
