using System.Collections.Immutable;
using System.Text.Json;

namespace Lode.Cli;

/// <summary>Unnoticed changes as JSON.</summary>
internal static class MutateJson
{
    public static void Write(MutateContext context, TextWriter writer) => Json.Write(writer, indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("mutants", context.Report.Tried);
        json.WriteNumber("killed", context.Report.Killed);
        json.WriteNumber("left", context.Report.Left);
        json.WriteStartArray("survivors");
        foreach (var survivor in context.Report.Survivors)
        {
            Survivor(json, survivor, context);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Survivor(Utf8JsonWriter json, Survivor survivor, MutateContext context)
    {
        var mutant = survivor.Mutant;
        json.WriteStartObject();
        json.WriteString("kind", MutateContext.Kind(mutant));
        json.WriteString("name", mutant.Symbol.Name);
        json.WriteString("file", context.Names.Of(mutant.Place.Source.Path));
        json.WriteNumber("line", mutant.Line);
        json.WriteString("change", mutant.Change);
        Lines(json, "before", mutant.Lines.Before);
        Lines(json, "after", mutant.Lines.After);
        if (survivor.Witness is { } row)
        {
            json.WriteStartObject("witness");
            json.WriteString("rule", row.Rule.Name);
            json.WriteString("entity", row.Rule.Entity.Name);
            json.WriteString("key", row.Key);
            json.WriteString("base", MutateText.Word(row.Base));
            json.WriteString("mutant", MutateText.Word(row.Mutated));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("witness");
        }

        json.WriteEndObject();
    }

    private static void Lines(Utf8JsonWriter json, string name, ImmutableArray<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }
}
