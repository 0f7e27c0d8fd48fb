using System.Collections.Immutable;
using System.Text;

namespace Lode.Cli;

/// <summary>Flips for a comment on a pull request: a table for each rule, at a length that every forge takes.</summary>
internal static class ImpactMarkdown
{
    /// <summary>GitHub takes 65,536 characters.</summary>
    private const int MostCharacters = 60_000;

    public static void Write(ImpactContext context, TextWriter writer)
    {
        var lines = Lines(context).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (text.Length + lines[i].Length > MostCharacters)
            {
                text.Append($"\nThe rest is left out here; `lode impact {MarkdownText.Of(context.Base)} {MarkdownText.Of(context.Head)}` tells all.\n");
                break;
            }

            text.Append(lines[i]).Append('\n');
        }

        writer.Write(text);
    }

    private static IEnumerable<string> Lines(ImpactContext context)
    {
        var report = context.Report;
        yield return $"## Verdicts from {MarkdownText.Code(context.Base)} to {MarkdownText.Code(context.Head)}";
        yield return "";
        yield return context.Sentence + (report.IsWhole ? "" : " Time ran out before all causes were found.");
        foreach (var rule in context.Rules)
        {
            yield return "";
            yield return $"### {MarkdownText.Code(rule.Key.Rule)}{(rule.Key.Title is { } title ? $" {MarkdownText.Of(title)}" : "")}";
            yield return "";
            yield return "| subject | was | is | because |";
            yield return "| --- | --- | --- | --- |";
            foreach (var flip in rule.SelectMany(alike => alike))
            {
                yield return $"| {MarkdownText.Of(flip.Key)} | {ImpactContext.Word(flip.Base)} | {ImpactContext.Word(flip.Head)} | {MarkdownText.Of(ImpactContext.Causes(flip, ImpactContext.Plain))} |";
            }
        }

        foreach (var line in Rules("Rules that are new", report.AddedRules).Concat(Rules("Rules that are gone", report.RemovedRules))
            .Concat(Subjects("Subjects that are new", report.AddedSubjects)).Concat(Subjects("Subjects that are gone", report.RemovedSubjects)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Rules(string heading, ImmutableArray<ImpactRule> rules) => rules.IsEmpty ? [] :
        ["", $"### {heading}", "", .. rules.Select(r => $"- {MarkdownText.Code(r.Rule)} fires {r.Fires} times, undetermined {r.Undetermined}")];

    private static IEnumerable<string> Subjects(string heading, ImmutableArray<ImpactSubject> subjects) => subjects.IsEmpty ? [] :
        ["", $"### {heading}", "", .. subjects.Select(s => $"- {MarkdownText.Of($"{s.Entity} {s.Key}")}{(s.Fires is [] ? "" : ": " + string.Join(", ", s.Fires.Select(MarkdownText.Code)))}")];
}
