using Lode.Editor;
using Lode.Runtime;

namespace Lode.Tests.Editor;

/// <summary>Counts are of the text as it is, or not there.</summary>
public sealed class LiveCountsTests : IDisposable
{
    private const string Text = """
        entity deal as deals from "deals.csv" {
          id: key text
          value: number
        }
        subject deal
        define large for deal = value > 2
        rule by_define
          if large
          then flag
        rule other
          if value > 0 and value < 4 or id == "b"
          then flag
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("lode-counts-").FullName;
    private readonly Workspace _workspace;

    public LiveCountsTests()
    {
        File.WriteAllText(PathOf("pack.lode"), Text);
        File.WriteAllText(PathOf("deals.csv"), "id,value\na,1\nb,\nc,3\nd,4\n");
        _workspace = Workspace.Empty(new(2026, 1, 1)).Open(PathOf("pack.lode"), Text);
        Judge(_workspace);
    }

    [Fact]
    public void A_rule_and_its_clauses_are_counted()
    {
        var document = Open(_workspace);
        var hints = Hint.In(document, new(0, Text.Length)).Select(hint => (Text[..hint.Offset].Split([' ', '\n'])[^1], hint.Label));

        Assert.Equal(["fires 2 · undetermined 1 of 4", "fires 3 · undetermined 0 of 4"], Titles(_workspace));
        Assert.Equal([("0", "3 of 4, 1 unknown"), ("4", "2 of 4, 1 unknown"), ("\"b\"", "1 of 4")], hints);
    }

    [Theory]
    [InlineData("value < 4", "value < 2", 1, "fires 2 · undetermined 1 of 4", "fires 2 · undetermined 0 of 4")]
    [InlineData("value > 2", "value > 3", 0, "fires 1 · undetermined 1 of 4", "fires 3 · undetermined 0 of 4")]
    public void An_edit_takes_the_counts_of_what_it_reaches_until_that_is_judged_again(string old, string changed, int reached, params string[] after)
    {
        var edited = _workspace.Open(PathOf("pack.lode"), Text.Replace(old, changed, StringComparison.Ordinal));

        Assert.Equal("none", Titles(edited)[reached]);
        Judge(edited);
        Assert.Equal(after, Titles(edited));
    }

    [Theory]
    [InlineData("if value > 0 and value < 4 or", "if value > 0 and valeu < 4 or")]
    [InlineData("if value > 0 and value < 4 or id == \"b\"\n  then flag", "if value >")]
    public void A_rule_with_errors_has_no_counts_and_leaves_the_others_theirs(string old, string changed)
    {
        var edited = _workspace.Open(PathOf("pack.lode"), Text.Replace(old, changed, StringComparison.Ordinal));
        Judge(edited);

        Assert.Equal(["fires 2 · undetermined 1 of 4"], Titles(edited));
        Assert.Empty(Hint.In(Open(edited), new(0, 10_000)));
    }

    [Fact]
    public void Where_there_is_no_time_counts_say_so()
    {
        var edited = _workspace.Open(PathOf("pack.lode"), Text.Replace("value < 4", "value < 2", StringComparison.Ordinal));
        var rule = RulePlaces.In(Open(edited))[1];
        var list = VerdictList.Of(Open(edited).Pack, rule, 10, new CancellationToken(canceled: true), default)!;

        Assert.Equal((4, 0, true), (list.Survey.Subjects, list.Survey.Verdicts.Length, list.IsPartial));
        Assert.Null(Open(edited).Pack.Counts.Of(rule, new CancellationToken(canceled: true), default));
        Assert.Equal("fires 1 · undetermined 0 of the first 2 of 4", CountText.Of(new(rule, 4, [Verdict.Fires, Verdict.Clear], [])));
    }

    [Fact]
    public void Verdicts_come_in_order_and_not_more_than_wanted()
    {
        var rule = RulePlaces.In(Open(_workspace))[0];
        var list = VerdictList.Of(Open(_workspace).Pack, rule, 3, default, default)!;

        Assert.Equal([("c", Verdict.Fires), ("d", Verdict.Fires), ("b", Verdict.Undetermined)], list.Subjects.Select(s => (s.Key, s.Verdict)));
        Assert.Equal("value", Assert.Single(list.Subjects[2].Missing));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private Document Open(Workspace workspace) => workspace.Document(PathOf("pack.lode"))!;

    private void Judge(Workspace workspace) => Open(workspace).Pack.Counts.Judge(["pack.lode"], default, default);

    private List<string> Titles(Workspace workspace) =>
        [.. Lens.Of(Open(workspace)).Where(lens => lens.Kind == LensKind.Verdicts).Select(lens => lens.Title(Open(workspace)) ?? "none")];
}
