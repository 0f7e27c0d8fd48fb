using System.Text.Json;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>Findings in SARIF 2.1.0, which code scanning reads: each with its help page, its place, its fixes and a fingerprint.</summary>
internal static class SarifFormat
{
    public static void Write(CheckContext context)
    {
        var codes = context.Findings.Select(f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        SarifLog.Write(context.Host.Out, json => Rules(json, codes, context), json =>
        {
            foreach (var (finding, fingerprint) in Fingerprint.Of(context.Findings))
            {
                Result(json, finding, fingerprint, codes.IndexOf(finding.Code), context);
            }
        });
    }

    private static void Rules(Utf8JsonWriter json, List<string> codes, CheckContext context)
    {
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (HelpPage.Of(code) is { } page)
            {
                Text(json, "shortDescription", page.Title);
                json.WriteStartObject("help");
                json.WriteString("text", page.Prose);
                json.WriteString("markdown", page.Whole);
                json.WriteEndObject();
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(context.Findings.First(f => f.Code == code).Severity));
            json.WriteEndObject();

            // Not helpUri, which SARIF wants absolute: the page lies in the repository.
            json.WriteStartObject("properties");
            json.WriteString("page", $"grammar/diagnostics/{code}.md");
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void Result(Utf8JsonWriter json, Finding finding, string fingerprint, int index, CheckContext context)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", index);
        json.WriteString("level", Level(finding.Severity));
        Text(json, "message", finding.Help is { } help ? $"{finding.Message} {help}" : finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        SarifPlace.File(json, context.Names.Of(finding.File));
        SarifPlace.Region(json, "region", (finding.Line, finding.Column), (finding.EndLine, finding.EndColumn));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("lodeFinding/v1", fingerprint);
        json.WriteEndObject();
        SarifFixes.Write(json, finding, context);
        json.WriteEndObject();
    }

    /// <summary>A message whose <c>[text](target)</c> is no link: a viewer would make one.</summary>
    public static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", SafeLine.Of(text).Replace("](", "] (", StringComparison.Ordinal));
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
