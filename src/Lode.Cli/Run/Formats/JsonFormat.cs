using System.Collections.Immutable;
using System.Text.Json;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Cli;

/// <summary>The report as one JSON document, or each result as a line.</summary>
internal static class JsonFormat
{
    public static void Write(ReportContext context, TextWriter writer) => Json.Write(writer, indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteString("today", $"{context.Report.Today:yyyy-MM-dd}");
        json.WriteStartArray("rules");
        foreach (var rule in context.Report.Rules)
        {
            Rule(json, rule);
        }

        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var result in context.Report.Results)
        {
            Result(json, result);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static void WriteLines(ReportContext context, TextWriter writer)
    {
        foreach (var result in context.Report.Results)
        {
            Json.Write(writer, indented: false, json => Result(json, result));
        }
    }

    /// <summary>The word for a severity.</summary>
    public static string Word(Gravity gravity) => gravity.ToString().ToLowerInvariant();

    private static void Rule(Utf8JsonWriter json, RuleSummary rule)
    {
        json.WriteStartObject();
        json.WriteString("name", rule.Rule.Name);
        json.WriteString("entity", rule.Rule.Entity.Name);
        json.WriteString("severity", Word(rule.Rule.Severity));
        if (!rule.InForce)
        {
            json.WriteBoolean("inForce", false);
        }

        json.WriteNumber("fires", rule.Fires);
        json.WriteNumber("clear", rule.Clear);
        json.WriteNumber("undetermined", rule.Undetermined);
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, SubjectResult result)
    {
        json.WriteStartObject();
        json.WriteString("entity", result.Entity.Name);
        json.WriteString("key", result.Key);
        Scores(json, result);
        Texts(json, "tags", result.Tags);
        json.WriteStartArray("flags");
        foreach (var flag in result.Flags)
        {
            json.WriteStartObject();
            json.WriteString("rule", flag.Rule.Name);
            json.WriteString("severity", Word(flag.Rule.Severity));
            json.WriteString("message", flag.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("actions");
        foreach (var action in result.Actions)
        {
            Action(json, action);
        }

        json.WriteEndArray();
        json.WriteStartArray("undetermined");
        foreach (var open in result.Undetermined)
        {
            json.WriteStartObject();
            json.WriteString("rule", open.Rule.Name);
            Texts(json, "missing", open.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Scores(Utf8JsonWriter json, SubjectResult result)
    {
        json.WriteNumber("score", result.Score.Sum);
        if (!result.Score.IsExact)
        {
            Range(json, "scoreRange", result.Score);
        }

        json.WriteStartObject("scores");
        foreach (var (name, total) in result.Scores)
        {
            json.WriteNumber(name, total.Sum);
        }

        json.WriteEndObject();
        var open = result.Scores.Where(s => !s.Total.IsExact).ToList();
        if (open.Count > 0)
        {
            json.WriteStartObject("scoreRanges");
            open.ForEach(s => Range(json, s.Name, s.Total));
            json.WriteEndObject();
        }
    }

    private static void Range(Utf8JsonWriter json, string name, ScoreTotal total)
    {
        json.WriteStartArray(name);
        Value(json, total.Low);
        Value(json, total.High);
        json.WriteEndArray();
    }

    private static void Action(Utf8JsonWriter json, ActionResult action)
    {
        json.WriteStartObject();
        json.WriteString("rule", action.Rule.Name);
        json.WriteString("action", action.Action);
        json.WriteStartObject("arguments");
        foreach (var argument in action.Arguments)
        {
            json.WritePropertyName(argument.Name);
            Value(json, argument.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case DateOnly day:
                json.WriteStringValue($"{day:yyyy-MM-dd}");
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case System.Collections.IEnumerable members:
                json.WriteStartArray();
                foreach (var member in members)
                {
                    Value(json, member);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
