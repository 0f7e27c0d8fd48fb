using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lode.Cli;

/// <summary>JSON as all verbs write it.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one document and a line end.</summary>
    public static void Write(TextWriter writer, bool indented, Action<Utf8JsonWriter> document)
    {
        using (var json = new Utf8JsonWriter(new TextStream(writer), indented ? Indented : OneLine))
        {
            document(json);
        }

        writer.Write('\n');
    }
}
