using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>The types of the protocol's model, and whether a value is of one.</summary>
internal sealed class TypeModel(JsonNode model)
{
    private readonly Dictionary<string, JsonObject> _structures = Named(model, "structures");
    private readonly Dictionary<string, JsonObject> _enumerations = Named(model, "enumerations");
    private readonly Dictionary<string, JsonObject> _aliases = Named(model, "typeAliases");

    /// <summary>What is wrong with a value, with the path to it; null where nothing is.</summary>
    public string? Problem(JsonNode? value, JsonNode type, string path)
    {
        var name = (string?)type["name"];
        return (string)type["kind"]! switch
        {
            "base" => IsBase(value, name!) ? null : $"{path}: {Shown(value)} is no {name}",
            "reference" => OfReference(value, name!, path),
            "array" => OfArray(value, type["element"]!, path),
            "map" => OfMap(value, type["value"]!, path),
            "tuple" => OfTuple(value, type["items"]!.AsArray(), path),
            "or" => OfEither(value, type["items"]!.AsArray(), path),
            "and" or "literal" => OfProperties(value, Properties(type), path),
            _ => JsonNode.DeepEquals(value, type["value"]) ? null : $"{path}: {Shown(value)} is not {type["value"]!.ToJsonString()}",
        };
    }

    private static Dictionary<string, JsonObject> Named(JsonNode model, string list) =>
        model[list]!.AsArray().DistinctBy(t => (string)t!["name"]!).ToDictionary(t => (string)t!["name"]!, t => t!.AsObject());

    private static string Shown(JsonNode? value) => value?.ToJsonString() is { } json ? json.Length > 60 ? json[..60] + "…" : json : "null";

    private static bool IsBase(JsonNode? value, string name) => (name, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("decimal", JsonValueKind.Number) => true,
        ("string" or "RegExp", JsonValueKind.String) => true,
        ("URI" or "DocumentUri", JsonValueKind.String) => Uri.TryCreate((string)value!, UriKind.Absolute, out _),
        ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue<int>(out _),
        ("uinteger", JsonValueKind.Number) => value!.AsValue().TryGetValue<int>(out var number) && number >= 0,
        _ => false,
    };

    private string? OfReference(JsonNode? value, string name, string path)
    {
        if (name is "LSPAny" || (name is "LSPObject" && value is JsonObject))
        {
            return null;
        }

        if (_enumerations.TryGetValue(name, out var enumeration))
        {
            var known = enumeration["values"]!.AsArray().Any(v => JsonNode.DeepEquals(v!["value"], value));
            return known ? null
                : (bool?)enumeration["supportsCustomValues"] == true ? Problem(value, enumeration["type"]!, path)
                : $"{path}: {Shown(value)} is no {name}";
        }

        return _structures.TryGetValue(name, out var structure) ? OfProperties(value, Properties(structure), path)
            : _aliases.TryGetValue(name, out var alias) ? Problem(value, alias["type"]!, path)
            : $"{path}: the model has no type `{name}`";
    }

    private string? OfArray(JsonNode? value, JsonNode element, string path) =>
        value is JsonArray items
            ? items.Select((item, i) => Problem(item, element, $"{path}[{i}]")).FirstOrDefault(problem => problem is not null)
            : $"{path}: {Shown(value)} is no array";

    private string? OfMap(JsonNode? value, JsonNode element, string path) =>
        value is JsonObject map
            ? map.Select(entry => Problem(entry.Value, element, $"{path}.{entry.Key}")).FirstOrDefault(problem => problem is not null)
            : $"{path}: {Shown(value)} is no object";

    private string? OfTuple(JsonNode? value, JsonArray items, string path) =>
        value is JsonArray given && given.Count == items.Count
            ? given.Select((item, i) => Problem(item, items[i]!, $"{path}[{i}]")).FirstOrDefault(problem => problem is not null)
            : $"{path}: {Shown(value)} is no list of {items.Count}";

    /// <summary>Where no type fits, what is said is what is wrong by the one that fits furthest.</summary>
    private string? OfEither(JsonNode? value, JsonArray types, string path)
    {
        var problems = types.Select(type => Problem(value, type!, path)).ToList();
        return problems.Contains(null) ? null : problems.MaxBy(problem => problem!.Split(':')[0].Length);
    }

    private string? OfProperties(JsonNode? value, Dictionary<string, JsonNode> properties, string path)
    {
        if (value is not JsonObject given)
        {
            return $"{path}: {Shown(value)} is no object";
        }

        return properties.Values.Where(p => (bool?)p["optional"] != true && !given.ContainsKey((string)p["name"]!)).Select(p => $"{path}.{p["name"]}: is missing").FirstOrDefault()
            ?? given.Select(entry => properties.TryGetValue(entry.Key, out var property)
                ? Problem(entry.Value, property["type"]!, $"{path}.{entry.Key}")
                : $"{path}.{entry.Key}: the protocol has no such property").FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Those of a structure, of what it extends and mixes in, of a literal or of all parts of an intersection.</summary>
    private Dictionary<string, JsonNode> Properties(JsonNode type)
    {
        var found = new Dictionary<string, JsonNode>();
        Collect(type);
        return found;

        void Collect(JsonNode from)
        {
            var inner = (string?)from["kind"] switch
            {
                "reference" => _structures.GetValueOrDefault((string)from["name"]!) ?? _aliases[(string)from["name"]!]["type"]!,
                "literal" => from["value"]!,
                _ => from,
            };
            foreach (var property in inner["properties"]?.AsArray() ?? [])
            {
                found.TryAdd((string)property!["name"]!, property);
            }

            foreach (var more in new[] { inner["extends"], inner["mixins"], inner["items"] }.OfType<JsonArray>().SelectMany(list => list))
            {
                Collect(more!);
            }

            if (inner != from && (string?)inner["kind"] is "and" or "literal" or "reference")
            {
                Collect(inner);
            }
        }
    }
}
