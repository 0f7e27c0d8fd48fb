using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Lode.LanguageServer;

/// <summary>Records of lenses and hints, and of the status that the server tells by itself.</summary>
internal sealed record CodeLens(LspRange Range, LensCommand? Command = null, LensData? Data = null);

internal sealed record LensCommand(string Title, string Command, JsonArray? Arguments = null);

/// <summary>What the server needs to know of a lens when the editor asks what it says.</summary>
internal sealed record LensData(string Uri, string Kind);

internal sealed record InlayHint(Position Position, string Label, int? Kind, MarkupContent Tooltip, bool PaddingLeft, bool PaddingRight);

internal sealed record StatusParams(string State, string Text, string? Detail);

/// <summary>Their JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(InlayHint[]))]
[JsonSerializable(typeof(StatusParams))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(LspLocation[]))]
internal sealed partial class LiveJson : JsonSerializerContext;
