using System.Collections.Immutable;
using System.Text.Json;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>The fixes of a finding as SARIF's replacements.</summary>
internal static class SarifFixes
{
    public static void Write(Utf8JsonWriter json, Finding finding, CheckContext context)
    {
        var sources = context.Loaded.Files.Sources;
        var fixes = finding.Fixes.Where(f => !f.Edits.IsEmpty && f.Edits.All(e => sources.Any(s => s.Path == e.Path))).ToImmutableArray();
        if (fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            SarifFormat.Text(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            foreach (var edits in fix.Edits.GroupBy(e => e.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                SarifPlace.File(json, context.Names.Of(edits.Key));
                json.WriteStartArray("replacements");
                foreach (var edit in edits)
                {
                    Replacement(json, sources.First(s => s.Path == edit.Path), edit);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Replacement(Utf8JsonWriter json, SourceText source, TextEdit edit)
    {
        json.WriteStartObject();
        SarifPlace.Region(json, "deletedRegion", source.Position(edit.Span.Start), source.Position(edit.Span.End));
        json.WriteStartObject("insertedContent");
        json.WriteString("text", edit.NewText);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
