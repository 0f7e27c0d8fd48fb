using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>What <c>fmt --check</c> prints.</summary>
public class DiffTests
{
    [Fact]
    public void Fmt_check_shows_what_would_change_and_changes_nothing()
    {
        const string ugly = "// kept\nrule   ugly\n  if value>1\n  then flag \"{id}\"\n\nrule fine\n  if value > 2\n  then flag \"{id}\"\n\nrule last\n  if value>3\n  then flag \"{id}\"";
        using var cli = CliRunner.Small().File("rules/ugly.lode", ugly);
        var result = cli.Run("fmt", "--check", "rules/ugly.lode");
        Golden.Check("fmt.diff", result.Out);
        Assert.Equal((ExitCode.Findings, ugly), (result.Status, cli.Read("rules/ugly.lode")));
        cli.Run("fmt", "rules/ugly.lode");
        Assert.Equal(("", ExitCode.Fine), (cli.Run("fmt", "--check", "rules/ugly.lode").Out, cli.Run("fmt", "--check", "rules/ugly.lode").Status));
    }

    [Theory]
    [InlineData("a\n", "a\n", "")]
    [InlineData("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    [InlineData("a\n", "", "@@ -1 +0,0 @@\n-a\n")]
    [InlineData("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    [InlineData("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n5\n6\n7\n8\n9\n", "@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+x\n 5\n 6\n 7\n")]
    [InlineData("a\nb\nc\nd\n", "b\nx\nd\n", "@@ -1,4 +1,3 @@\n-a\n b\n-c\n+x\n d\n")]
    public void Changes_are_told_as_git_tells_them(string before, string after, string hunks) =>
        Assert.Equal(hunks.Length == 0 ? "" : $"--- a/f\n+++ b/f\n{hunks}", Diff("f", before, after));

    [Fact]
    public void Changes_far_apart_are_two_hunks_and_near_ones_are_one()
    {
        var lines = string.Concat(Enumerable.Range(1, 30).Select(n => $"{n}\n"));
        Assert.Equal(2, Diff("f", lines, Changed(lines, 5, 20)).Split("@@ -").Length - 1);
        Assert.Equal(1, Diff("f", lines, Changed(lines, 5, 12)).Split("@@ -").Length - 1);
        Assert.Equal(2, Diff("f", lines, Changed(lines, 5, 13)).Split("@@ -").Length - 1);

        static string Changed(string text, params int[] at) => string.Concat(text.TrimEnd('\n').Split('\n').Select((l, i) => at.Contains(i + 1) ? $"{l}x\n" : $"{l}\n"));
    }

    [Fact]
    public void A_diff_gives_both_texts_back()
    {
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var (before, after) = (Text(), Text());
            var lines = LineDiff.Of(before, after);
            Assert.Equal(before, string.Concat(lines.Where(l => l.Kind != '+').Select(l => l.Text)));
            Assert.Equal(after, string.Concat(lines.Where(l => l.Kind != '-').Select(l => l.Text)));
        }

        string Text() => string.Join('\n', Enumerable.Range(0, random.Next(12)).Select(_ => (char)('a' + random.Next(4))));
    }

    [Fact]
    public void A_very_large_change_is_told_whole()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 5000).Select(n => $"{n}\n")), string.Concat(Enumerable.Range(0, 5000).Select(n => $"{n} \n")));
        Assert.StartsWith("--- a/f\n+++ b/f\n@@ -1,5000 +1,5000 @@\n-0\n-1\n", Diff("f", before, after), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_steers_a_terminal_or_a_log()
    {
        var diff = Diff("a b\n::error::x", "::error::one\n  ::error::two\n##[error]three\n\u001b[31m\u202efour\n\tfive\n", "::error::one\n  ::error::two\n##[error]three\n\u001b[31m\u202efour\n\tsix\n");
        Assert.DoesNotContain(diff.Split('\n', '\r'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal));
        Assert.DoesNotContain(diff, c => c is '\u001b' or '\u202e' or '\r');
        Assert.Contains("\n-\tfive\n+\tsix\n", diff, StringComparison.Ordinal);
        Assert.StartsWith("--- a/a b\\n::error::x\t\n", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_compared_too()
    {
        using var pipe = new CliRunner { Input = "rule   ugly   if value>1 then flag\n" };
        Assert.StartsWith("--- a/-\n+++ b/-\n@@ -1 +1,", pipe.Run("fmt", "-", "--check").Out, StringComparison.Ordinal);
    }

    private static string Diff(string name, string before, string after)
    {
        using var writer = new StringWriter();
        UnifiedDiff.Write(writer, name, before, after);
        return writer.ToString();
    }
}
