using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lode.Runtime;

/// <summary>A description as JSON: what is written reads back the same, and the same description gives the same bytes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, MaxDepth = 16)]
[JsonSerializable(typeof(Description), TypeInfoPropertyName = "Whole")]
internal sealed partial class DescriptionJson : JsonSerializerContext
{
    /// <summary>The largest that is read, in bytes.</summary>
    private const long MostBytes = 1 << 30;

    public static byte[] Write(Description description) => JsonSerializer.SerializeToUtf8Bytes(description, Default.Whole);

    /// <exception cref="CompiledRulesException">It is damaged, or of another version.</exception>
    public static Description Read(Stream stream, string assembly)
    {
        try
        {
            if (stream.Length > MostBytes)
            {
                throw Damaged(assembly, "it is too large");
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var version = Version(bytes);
            if (version != Description.CurrentVersion)
            {
                throw new CompiledRulesException(
                    $"The rules in `{assembly}` were built for another version of Lode (their format is {version}, the one read here is {Description.CurrentVersion}). "
                    + "Build them with the version of Lode that this program uses.");
            }

            var description = JsonSerializer.Deserialize(bytes, Default.Whole) ?? throw Damaged(assembly, "it is empty");
            return DescriptionCheck.Problem(description) is { } problem ? throw Damaged(assembly, problem) : description;
        }
        catch (Exception e) when (e is JsonException or EndOfStreamException)
        {
            throw Damaged(assembly, "it does not read");
        }
    }

    private static CompiledRulesException Damaged(string assembly, string why) =>
        new($"What `{assembly}` says of its rules is damaged: {why}. Build the rules again.");

    private static int Version(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.ValueTextEquals("version"u8) && reader.Read() && reader.TryGetInt32(out var version) ? version : throw new JsonException();
    }
}
