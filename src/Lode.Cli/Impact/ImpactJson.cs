using System.Collections.Immutable;
using System.Text.Json;

namespace Lode.Cli;

/// <summary>Flips as JSON.</summary>
internal static class ImpactJson
{
    public static void Write(ImpactContext context, TextWriter writer) => Json.Write(writer, indented: true, json =>
    {
        var report = context.Report;
        json.WriteStartObject();
        json.WriteString("base", context.Base);
        json.WriteString("head", context.Head);
        json.WriteBoolean("complete", report.IsWhole);
        List(json, "edits", report.Edits, Edit);
        List(json, "flips", report.Flips, Flip);
        List(json, "addedRules", report.AddedRules, Rule);
        List(json, "removedRules", report.RemovedRules, Rule);
        List(json, "addedSubjects", report.AddedSubjects, Subject);
        List(json, "removedSubjects", report.RemovedSubjects, Subject);
        json.WriteEndObject();
    });

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Edit(Utf8JsonWriter json, ImpactEdit edit)
    {
        json.WriteStartObject();
        json.WriteString("edit", edit.Words);
        json.WriteString("file", edit.File);
        json.WriteNumber("line", edit.Line);
        json.WriteEndObject();
    }

    private static void Flip(Utf8JsonWriter json, ImpactFlip flip)
    {
        json.WriteStartObject();
        json.WriteString("rule", flip.Rule);
        json.WriteString("entity", flip.Entity);
        json.WriteString("key", flip.Key);
        json.WriteString("base", ImpactContext.Word(flip.Base));
        json.WriteString("head", ImpactContext.Word(flip.Head));
        json.WriteStartArray("causes");
        foreach (var cause in flip.Causes)
        {
            json.WriteStartArray();
            foreach (var edit in cause)
            {
                Edit(json, edit);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, ImpactRule rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteNumber("fires", rule.Fires);
        json.WriteNumber("undetermined", rule.Undetermined);
        json.WriteEndObject();
    }

    private static void Subject(Utf8JsonWriter json, ImpactSubject subject)
    {
        json.WriteStartObject();
        json.WriteString("entity", subject.Entity);
        json.WriteString("key", subject.Key);
        json.WriteStartArray("fires");
        foreach (var rule in subject.Fires)
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
