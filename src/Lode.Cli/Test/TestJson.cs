using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Test results as JSON.</summary>
internal static class TestJson
{
    public static void Write(TestContext context, TextWriter writer) => Json.Write(writer, indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("passed", context.Report.Results.Length - context.Report.Failed);
        json.WriteNumber("failed", context.Report.Failed);
        json.WriteStartArray("tests");
        foreach (var result in context.Report.Results)
        {
            var (file, line) = context.Place(result.Test.Place);
            json.WriteStartObject();
            json.WriteString("rule", result.Test.Rule.Name);
            json.WriteString("name", result.Test.Name);
            json.WriteString("file", file);
            json.WriteNumber("line", line);
            json.WriteBoolean("passed", result.Passed);
            json.WriteString("expected", result.Test.Expected.ToString().ToLowerInvariant());
            json.WriteString("got", result.Got?.ToString().ToLowerInvariant());
            json.WriteStartArray("missing");
            foreach (var cell in result.Got == Verdict.Undetermined ? result.Missing : [])
            {
                json.WriteStringValue(cell);
            }

            json.WriteEndArray();
            json.WriteString("message", result.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (context.Coverage)
        {
            json.WriteStartArray("coverage");
            foreach (var clause in context.Report.Coverage)
            {
                json.WriteStartObject();
                json.WriteString("rule", clause.Rule.Name);
                json.WriteString("clause", clause.Text);
                json.WriteNumber("line", context.Place(clause.Place).Line);
                json.WriteBoolean("seenTrue", clause.SeenTrue);
                json.WriteBoolean("seenFalse", clause.SeenFalse);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
