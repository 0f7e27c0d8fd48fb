using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>What a selection grows through, and what folds.</summary>
public class StructureTests
{
    [Theory]
    [InlineData("rule r if a.b == sw$0ing and c then flag", "swing|a.b == swing|a.b == swing and c|rule r if a.b == swing and c then flag")]
    [InlineData("rule r if $0a.b == swing then flag", "a|a.b|a.b == swing|rule r if a.b == swing then flag")]
    [InlineData("rule r if a.$0b == swing then flag", "b|a.b|a.b == swing|rule r if a.b == swing then flag")]
    [InlineData("rule r if a.$0", ".|a.|rule r if a.")]
    [InlineData("rule r if x then flag \"{pa$0rt}!\"", "part|{part}|\"{part}!\"|flag \"{part}!\"|rule r if x then flag \"{part}!\"")]
    [InlineData("enum e { a, b$0 }", "b|enum e { a, b }")]
    [InlineData("// one $0two\nenum e { a }", "// one two|// one two\nenum e { a }")]
    [InlineData("$0", "")]
    [InlineData("enum e { a }\n$0\nenum f { b }", "enum e { a }\n\nenum f { b }")]
    public void A_selection_grows_from_the_word_to_the_file(string text, string grown)
    {
        var marked = MarkedText.Read(text);
        var tree = marked.Document().Tree;

        Assert.Equal(grown, string.Join('|', SelectionRanges.At(tree, marked.Caret).Select(tree.Source.Slice)));
    }

    [Theory]
    [InlineData("enum e {\n  a,\n  b\n}\n", "1-4")]
    [InlineData("enum e { a }\n", "")]
    [InlineData("// one\n// two\n\n// three\nenum e { a } // four\n// five\n// six\n", "1-2 comment, 6-7 comment")]
    [InlineData("// region Model\nenum e { a }\n// endregion\n", "1-3 region")]
    [InlineData("// endregion\n// #region A\n// #region B\n// #endregion\nenum e { a }\n", "3-4 region")]
    [InlineData("rule r\n  if a in [\n    b,\n    c\n  ]\n  then flag\n", "1-6, 2-5")]
    [InlineData("test r {\n  given deal {\n    a: b\n  }\n  | a | expect |\n  | b | fires |\n}\n", "1-7, 2-4, 5-6")]
    [InlineData("rule r\n  if share(\n    a,\n", "1-3, 2-3")]
    public void What_takes_several_lines_folds(string text, string folds) => Assert.Equal(folds, string.Join(", ",
        Fold.Of(MarkedText.Read(text).Document().Tree).Select(f => $"{f.FirstLine}-{f.LastLine}{(f.Kind == FoldKind.Code ? "" : " " + f.Kind.ToString().ToLowerInvariant())}")));

    [Theory]
    [InlineData("data/a.csv", "data/a.csv")]
    [InlineData("data/b.csv", null)]
    [InlineData("../secret.csv", null)]
    [InlineData("", null)]
    public void A_data_file_inside_the_pack_opens(string path, string? linked)
    {
        var folder = Directory.CreateTempSubdirectory("lode-links-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "pack", "data"));
            File.WriteAllText(Path.Combine(folder, "pack", "data", "a.csv"), "id\n");
            File.WriteAllText(Path.Combine(folder, "secret.csv"), "id\n");
            var (file, text) = (Path.Combine(folder, "pack", "a.lode"), $"entity a as `all a` from \"{path}\" {{ id: key text");
            File.WriteAllText(file, text);
            var links = DataLink.Of(Workspace.Empty(new(2026, 1, 1)).Open(file, text).Document(file)!);

            Assert.Equal(linked is null ? [] : [Path.Combine(folder, "pack", linked)], links.Select(link => link.Path));
            Assert.Equal(linked is null ? [] : [path], links.Select(link => text.Substring(link.Span.Start, link.Span.Length)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_token_is_found_at_each_of_its_offsets()
    {
        var tree = MarkedText.Read("enum e { a, bc } // x").Document().Tree;
        var found = Enumerable.Range(0, tree.Source.Text.Length + 1).Select(at => tree.TokenAt(at)?.Text);

        Assert.Equal(tree.Tokens.Where(t => t.Kind != TokenKind.EndOfFile).Select(t => t.Text), found.OfType<string>().Distinct());
        Assert.Null(found.Last());
    }
}
