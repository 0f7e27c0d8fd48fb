using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

public sealed class WorkspaceTests : IDisposable
{
    private const string Model = """
        enum alignment { ally, swing, rival }
        entity country as countries from "countries.csv" {
          name: key text
          /// How it stands.
          alignment: alignment
          people: number
        }
        subject country
        param large: number = 100
        define is_large for country = people > large
        """;

    private const string Rules = """
        rule fragile "Large and undecided"
          if is_large and alignment == swing and count(c in countries where c.people > people) < 3
          then flag "{name}: {people}"
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("lode-editor-").FullName;

    private readonly Workspace _workspace;

    public WorkspaceTests()
    {
        File.WriteAllText(PathOf("model.lode"), Model);
        File.WriteAllText(PathOf("rules.lode"), Rules);
        File.WriteAllText(PathOf("countries.csv"), "name,alignment,people\nJapan,ally,120\nMalaysia,swing,\n");
        _workspace = Workspace.Empty(new(2026, 1, 1)).Open(PathOf("rules.lode"), Rules);
    }

    [Theory]
    [InlineData("", "2030-01-01"), InlineData("today 2026-05-01\n", "2026-05-01")]
    public void A_day_that_is_chosen_counts_before_the_packs_own(string pack, string unchosen)
    {
        var workspace = _workspace.Open(PathOf("model.lode"), pack + Model).WithToday(new DateOnly(2030, 1, 1));
        Assert.Equal(DateOnly.Parse(unchosen), workspace.Packs.Single().World!.Today);
        Assert.Equal(new(2031, 1, 1), workspace.WithToday(new(new(2031, 1, 1), IsChosen: true)).Packs.Single().World!.Today);
    }

    [Theory]
    [InlineData("people", "Known in 1 of 2 rows, all 120.")]
    [InlineData("alignment", "Known in 2 of 2 rows:")]
    [InlineData("alignment", "swing ████████████████ 1")]
    [InlineData("swing", "1 of 2 in `countries.alignment`.")]
    [InlineData("fragile", "fires 0 · undetermined 1 of 2 countries.")]
    [InlineData("countries", "2 rows.")]
    [InlineData("is_large", "define is_large for country: boolean")]
    [InlineData("fragile", "Large and undecided")]
    public void Hover_tells_what_is_known_of_a_name(string name, string part)
    {
        var hover = Hover.At(Open(), Rules.IndexOf(name, StringComparison.Ordinal));

        Assert.Contains(part, hover!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_field_goes_on_reading_its_column()
    {
        var edits = Renamed("people", "inhabitants").Edits;
        var model = TextEdits.Apply(Model, edits.Where(e => e.Path == "model.lode"));
        var rules = TextEdits.Apply(Rules, edits.Where(e => e.Path == "rules.lode"));

        Assert.Contains("inhabitants: number from \"people\"", model, StringComparison.Ordinal);
        Assert.Contains("define is_large for country = inhabitants > large", model, StringComparison.Ordinal);
        Assert.Contains("where c.inhabitants > inhabitants)", rules, StringComparison.Ordinal);
        Assert.Contains("{name}: {inhabitants}", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collection_is_renamed_apart_from_its_entity()
    {
        var edits = Renamed("countries", "lands").Edits;

        Assert.Contains("entity country as lands from", TextEdits.Apply(Model, edits.Where(e => e.Path == "model.lode")), StringComparison.Ordinal);
        Assert.Contains("c in lands where", TextEdits.Apply(Rules, edits.Where(e => e.Path == "rules.lode")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("swing", "wavering", "The data hold `swing`")]
    [InlineData("is_large", "large", "large")]
    [InlineData("is_large", "", "A name is made of")]
    [InlineData(" and ", "or", "There is no name here")]
    public void A_rename_that_would_break_the_pack_is_refused(string name, string newName, string why) =>
        Assert.Contains(why, Renamed(name, newName).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_needs_them_gets_backquotes() =>
        Assert.Contains("if `very large` and", TextEdits.Apply(Rules, Renamed("is_large", "very large").Edits.Where(e => e.Path == "rules.lode")), StringComparison.Ordinal);

    [Fact]
    public void Only_the_changed_file_is_parsed_again_and_closing_brings_the_disk_back()
    {
        var changed = _workspace.Open(PathOf("rules.lode"), "rule");

        Assert.Same(_workspace.Packs.Single().Document("model.lode")!.Tree, changed.Packs.Single().Document("model.lode")!.Tree);
        Assert.Equal(Rules, _workspace.Document(PathOf("rules.lode"))!.Source.Text);
        var both = changed.Open(PathOf("model.lode"), Model).Close(PathOf("rules.lode"));
        Assert.Equal(Rules, both.Packs.Single().Document("rules.lode")!.Source.Text);
        Assert.Empty(both.Close(PathOf("model.lode")).Packs);
    }

    [Fact]
    public void A_file_that_is_not_saved_yet_belongs_to_the_pack_beside_it()
    {
        var opened = Workspace.Empty(new(2026, 1, 1)).Open(PathOf("new.lode"), "rule r if is_large then flag");

        Assert.Equal(["model.lode", "new.lode", "rules.lode"], opened.Packs.Single().Names);
        Assert.Empty(opened.Packs.Single().Bound.Diagnostics);
        Assert.NotNull(opened.Document(PathOf("model.lode")));
        Assert.False(opened.IsOpen(PathOf("model.lode")));
    }

    [Fact]
    public void A_key_that_no_row_has_is_found() => Assert.Contains(
        PackFindings.Of(_workspace.Open(PathOf("rules.lode"), Rules.Replace("is_large", "this == Japn", StringComparison.Ordinal)).Packs.Single()),
        d => d.Severity == Severity.Error && d.Message.Contains("Japn", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private Document Open() => _workspace.Document(PathOf("rules.lode"))!;

    private RenameResult Renamed(string name, string newName) => Rename.To(Open(), Rules.IndexOf(name, StringComparison.Ordinal), newName);
}
