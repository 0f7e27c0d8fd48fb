using System.Text.Json;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>
/// Flags in SARIF 2.1.0: each a result at the place of its rule, about the subject as a logical location, with a fingerprint that stays as the rule's
/// line moves.
/// </summary>
internal static class SarifFlags
{
    public static void Write(ReportContext context, TextWriter writer)
    {
        var flags = context.Report.Results.SelectMany(r => r.Flags.Select(f => (Subject: r, Flag: f))).ToList();
        var rules = flags.Select(f => f.Flag.Rule).Distinct().OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
        var names = new PathNames(context.Host, context.Loaded.Files);
        SarifLog.Write(writer, json => rules.ForEach(rule => Rule(json, rule)), json => flags.ForEach(f => Result(json, f.Subject, f.Flag, rules.IndexOf(f.Flag.Rule), names)));
    }

    private static void Rule(Utf8JsonWriter json, RuleSymbol rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Name);
        SarifFormat.Text(json, "shortDescription", rule.Title ?? rule.Name);
        if (rule.Doc is { } doc)
        {
            SarifFormat.Text(json, "help", string.Join(' ', doc.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("severity", JsonFormat.Word(rule.Severity));
        json.WriteStartArray("tags");
        foreach (var tag in rule.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, SubjectResult subject, FlagResult flag, int index, PathNames names)
    {
        var (source, span) = (flag.Rule.Place.Source, flag.Rule.Place.Span);
        json.WriteStartObject();
        json.WriteString("ruleId", flag.Rule.Name);
        json.WriteNumber("ruleIndex", index);
        json.WriteString("level", Level(flag.Rule.Severity));
        SarifFormat.Text(json, "message", Message(subject, flag));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        SarifPlace.File(json, names.Of(source.Path));
        SarifPlace.Region(json, "region", source.Position(span.Start), source.Position(span.End));
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", SafeLine.Of(subject.Key));
        json.WriteString("fullyQualifiedName", SafeLine.Of($"{subject.Entity.Name}/{subject.Key}"));
        json.WriteString("kind", "element");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("lodeFlag/v1", Fingerprint.Hash($"{Identity(flag.Rule)}\n{subject.Entity.Name}\n{subject.Key}"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>An anonymous rule is known by its text: its name is its line.</summary>
    private static string Identity(RuleSymbol rule) => rule.IsAnonymous ? SyntaxPrinter.Print(rule.Syntax with { Doc = null }) : rule.Name;

    /// <summary>The message, which names its subject.</summary>
    public static string Message(SubjectResult subject, FlagResult flag) =>
        flag.Message.StartsWith(subject.Key, StringComparison.Ordinal) ? flag.Message : $"{subject.Key}: {flag.Message}";

    private static string Level(Gravity gravity) => gravity switch { >= Gravity.High => "error", Gravity.Medium => "warning", _ => "note" };
}
