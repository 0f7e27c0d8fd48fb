using Lode.Editor;

namespace Lode.Tests.Editor;

/// <summary>Functions in C# beside rules, as an editor knows them: by their text.</summary>
public sealed class ScriptFunctionTests : IDisposable
{
    // Run, it would leave a file behind and never end.
    private const string Script = """
        System.IO.File.WriteAllText("MARK", "run");
        while (true) { }
        /// <summary>Kilometres between two places.</summary>
        public static double haversine(double lat1, double lon1) => lat1;
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("lode-script-").FullName;

    public ScriptFunctionTests() => Write(Script);

    private string Mark => PathOf("mark.txt");

    public void Dispose()
    {
        Assert.False(File.Exists(Mark));
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("haversine(lat, 1) > 2", "")]
    [InlineData("haversine(lat, name) > 2", "This should be a number, but it is text.")]
    [InlineData("havers(lat, 1) > 2", "There is no function or define `havers`.")]
    public void Calls_are_checked(string condition, string finding) =>
        Assert.Equal(finding, string.Join('\n', PackFindings.Of(Open(condition).Document.Pack).Where(f => f.Severity == Severity.Error).Select(f => f.Message)));

    [Fact]
    public void What_is_told_of_a_call_comes_from_the_script()
    {
        var (_, document, offset) = Open("haver$0sine(lat, lon1: 1) > 2");
        var hover = Hover.At(document, offset)!.Markdown;
        Assert.Contains("haversine(lat1: number, lon1: number): number", hover, StringComparison.Ordinal);
        Assert.Contains("Kilometres between two places.", hover, StringComparison.Ordinal);
        Assert.Equal("functions.csx", Navigation.Definition(document, offset)!.Value.Source.Path);
        Assert.Equal("`haversine` is a function in C#: it is renamed there, and then here.", Rename.To(document, offset, "far").Refusal);
        var (_, open, at) = Open("haversine(lat, $0");
        Assert.Equal("haversine(lat1: number, lon1: number): number", SignatureHelp.At(open, at)!.Signatures[0].Label);
        Assert.Contains(Completion.At(open, at).Entries, e => e.Name == "haversine");
        Assert.Equal(1, SignatureHelp.At(open, at)!.Signatures[0].Active);
    }

    [Fact]
    public void A_saved_script_counts_at_once()
    {
        var (workspace, _, _) = Open("nearer(lat) > 2");
        Write("public static double nearer(double x) => x;");
        var reloaded = workspace.Reload([PathOf("functions.csx")]).Document(PathOf("rules.lode"))!;
        Assert.DoesNotContain(PackFindings.Of(reloaded.Pack), f => f.Severity == Severity.Error);
    }

    private (Workspace Workspace, Document Document, int Offset) Open(string condition)
    {
        var marked = MarkedText.Read($"entity site as sites {{ name: key text\n  lat: number }}\nsubject site\nrule r if {condition} then flag\n");
        File.WriteAllText(PathOf("rules.lode"), marked.Text);
        var workspace = Workspace.Empty(new(2026, 1, 1), PackLoader.Signatures).Open(PathOf("rules.lode"), marked.Text);
        return (workspace, workspace.Document(PathOf("rules.lode"))!, marked.Caret);
    }

    private void Write(string script) => File.WriteAllText(PathOf("functions.csx"), script.Replace("MARK", Mark.Replace('\\', '/'), StringComparison.Ordinal));

    private string PathOf(string name) => Path.Combine(_folder, name);
}
