using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Lode.Runtime;

/// <summary>An entity: a kind of row.</summary>
/// <param name="Name">Its name, <c>deal</c>.</param>
/// <param name="Collection">The name of all its rows, <c>deals</c>.</param>
/// <param name="Ordinal">Its place among the entities, from 0; the number of its table in a world.</param>
/// <param name="Fields">Its fields in the order declared.</param>
public sealed record EntityShape(string Name, string Collection, int Ordinal, ImmutableArray<FieldShape> Fields)
{
    /// <summary>The fields that name a row; empty where rows are named by number.</summary>
    [JsonIgnore]
    public IEnumerable<FieldShape> Keys => Fields.Where(f => f.IsKey);

    /// <summary>The field of a name, or null.</summary>
    public FieldShape? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);

    /// <summary>A table of its rows.</summary>
    internal Table Table(ImmutableArray<Column> columns, ImmutableArray<string> keys) => new(Name, Collection, [.. Fields.Select(f => f.Name)], columns, keys);
}

/// <summary>A field of an entity, or a param.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">The entity's name; <c>param</c> for a param.</param>
/// <param name="Ordinal">Its place among the fields, from 0; the number of its column.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="IsKey">Whether it is (part of) the key.</param>
/// <param name="IsRead">Whether some rule reads it.</param>
public sealed record FieldShape(string Name, string Owner, int Ordinal, ValueShape Type, bool IsKey, bool IsRead);

/// <summary>An enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">The names of its members; the place of each is its code.</param>
public sealed record EnumShape(string Name, ImmutableArray<string> Members);
