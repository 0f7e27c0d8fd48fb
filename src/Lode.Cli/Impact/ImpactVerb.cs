using System.CommandLine;

namespace Lode.Cli;

/// <summary><c>lode impact BASE HEAD</c>: every verdict that flips, and the edit that makes it.</summary>
internal static class ImpactVerb
{
    private const int UsualSeconds = 120;

    private static readonly Dictionary<string, Action<ImpactContext, TextWriter>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = ImpactText.Write,
        ["json"] = ImpactJson.Write,
        ["markdown"] = ImpactMarkdown.Write,
    };

    public static Command Create(CliHost host)
    {
        var before = new Argument<string>("BASE") { Description = "The old state: a folder, or a git revision." };
        var after = new Argument<string>("HEAD") { Description = "The new state: a folder, or a git revision." };
        var pack = new Option<string?>("--pack") { Description = "Of git revisions, the folder of the pack. Default: `rules` if the revision has it, else the current folder.", HelpName = "FOLDER" };
        var today = Options.Today();
        var seconds = new Option<int>("--seconds") { Description = $"How long causes are looked for. Default: {UsualSeconds}.", HelpName = "N", DefaultValueFactory = _ => UsualSeconds };
        var format = Options.Choice("--format", "How the flips are written.", [.. Formats.Keys]);
        var output = new Option<string?>("--output") { Description = "Writes them to a file, whole or not at all.", HelpName = "FILE" };
        var command = new Command("impact", "Tells every verdict that flips between two states of a pack, each with the edit that alone causes it, or the edits that do so together.")
        {
            before, after, pack, today, seconds, format, output, Options.AllowScripts(),
        };
        command.SetAction(parsed =>
        {
            using var old = Revision.Open(host, parsed.GetValue(before)!, parsed.GetValue(pack));
            using var now = Revision.Open(host, parsed.GetValue(after)!, parsed.GetValue(pack));
            var day = parsed.GetValue(today);
            var scripts = Options.ScriptsOf(parsed);
            return PackCall.With(host, Request(host, old, day, scripts), (baseLoaded, _) => PackCall.With(host, Request(host, now, day, scripts), (headLoaded, _) =>
            {
                var report = Waiting.For(host, progress => Impact.Of(
                    baseLoaded, headLoaded, day, TimeSpan.FromSeconds(parsed.GetValue(seconds)), share => progress.Report(new("Looking for causes", share)), host.Cancellation));
                var context = new ImpactContext(report, old.Name, now.Name, host, parsed.GetValue(output) is null);
                OutputTarget.Write(host, parsed.GetValue(output), writer => Formats[parsed.GetValue(format)!](context, writer));
                return ExitCode.Fine;
            }));
        });
        return Help.WithExamples(command,
            "lode impact main HEAD # what the commits of a branch do to the verdicts",
            "lode impact HEAD rules # what was edited since the last commit",
            "lode impact main HEAD --format markdown --output impact.md # for a comment on a pull request");
    }

    private static PackRequest Request(CliHost host, Revision revision, DateOnly? today, ScriptUse scripts) =>
        new() { Paths = [revision.Folder], Today = today, SystemDate = host.SystemDate, Scripts = scripts };
}

/// <summary>What a format is given.</summary>
internal sealed record ImpactContext(ImpactReport Report, string Base, string Head, CliHost Host, bool ToConsole)
{
    /// <summary><c>3 verdicts flip by 2 edits.</c></summary>
    public string Sentence => $"{(Report.Flips.IsEmpty ? "No verdict flips" : $"{Words.Many(Report.Flips.Length, "verdict")} {(Report.Flips.Length == 1 ? "flips" : "flip")}")}; "
        + $"rules and data differ by {Words.Many(Report.Edits.Length, "edit")}.";

    /// <summary>The flips of a rule that have the same causes and go the same way.</summary>
    public IEnumerable<IGrouping<(string Rule, string? Title), IGrouping<(string Rule, string Way, string Causes), ImpactFlip>>> Rules =>
        from flip in Report.Flips
        group flip by (flip.Rule, Way: Way(flip), Causes: Causes(flip, Plain)) into alike
        group alike by (alike.First().Rule, alike.First().Title);

    /// <summary><c>clear -> fires</c>.</summary>
    public static string Way(ImpactFlip flip) => $"{Word(flip.Base)} -> {Word(flip.Head)}";

    /// <summary>The word for a standing.</summary>
    public static string Word(Standing standing) => standing == Standing.NotInForce ? "not in force" : standing.ToString().ToLowerInvariant();

    /// <summary>An edit with its place.</summary>
    public static string Plain(ImpactEdit edit) => edit.Line > 0 ? $"{edit.Words} ({edit.File}:{edit.Line})" : $"{edit.Words} ({edit.File})";

    /// <summary>The causes in words.</summary>
    public static string Causes(ImpactFlip flip, Func<ImpactEdit, string> edit) => flip.Causes is []
        ? "no cause was found in the time given"
        : string.Join("; or ", flip.Causes.Select(cause => cause is [var alone] ? $"alone by {edit(alone)}" : $"together by {string.Join(" and ", cause.Select(edit))}"));
}
