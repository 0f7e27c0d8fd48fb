namespace Lode.Cli;

/// <summary>Findings as a JSON list.</summary>
internal static class FindingJson
{
    public static void Write(TextWriter writer, IEnumerable<Finding> findings, PathNames names) => Json.Write(writer, indented: true, json =>
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("file", names.Of(finding.File));
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteNumber("endLine", finding.EndLine);
            json.WriteNumber("endColumn", finding.EndColumn);
            json.WriteString("code", finding.Code);
            json.WriteString("severity", FindingText.Word(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("help", finding.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
