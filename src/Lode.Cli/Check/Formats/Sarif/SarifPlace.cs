using System.Text.Json;

namespace Lode.Cli;

/// <summary>Files and regions in SARIF's form.</summary>
internal static class SarifPlace
{
    /// <summary>The folder that relative files are meant from; the name that code scanning knows it by.</summary>
    private const string Base = "%SRCROOT%";

    /// <summary>Says what relative files are relative to; not where that folder lies, so that a report reads the same on every machine.</summary>
    public static void Bases(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Base);
        SarifFormat.Text(json, "description", "The folder that the check ran in.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A file by the name that messages give it: from the folder of the check, or absolute where it lies elsewhere.</summary>
    public static void File(Utf8JsonWriter json, string name)
    {
        var path = string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        var isRelative = !Path.IsPathRooted(name);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", isRelative ? path : $"file:///{path.TrimStart('/')}");
        if (isRelative)
        {
            json.WriteString("uriBaseId", Base);
        }

        json.WriteEndObject();
    }

    /// <summary>A region; lines and columns from 1, the end just behind it.</summary>
    public static void Region(Utf8JsonWriter json, string name, (int Line, int Column) from, (int Line, int Column) to)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", from.Line);
        json.WriteNumber("startColumn", from.Column);
        json.WriteNumber("endLine", to.Line);
        json.WriteNumber("endColumn", to.Column);
        json.WriteEndObject();
    }
}
