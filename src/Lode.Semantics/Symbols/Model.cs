using System.Collections.Immutable;
using Lode.Semantics.Graphs;

namespace Lode.Semantics;

/// <summary>An enum.</summary>
public sealed class EnumSymbol(string name, Place place) : Symbol(name, place)
{
    private Dictionary<string, MemberSymbol> _byName = [];

    /// <summary>Its members; the ordinal of each is its code in columns.</summary>
    public ImmutableArray<MemberSymbol> Members
    {
        get;
        internal set
        {
            field = value;
            _byName = value.ToDictionary(m => m.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The member of a name, or null.</summary>
    public MemberSymbol? Member(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>A member of an enum.</summary>
public sealed class MemberSymbol(string name, Place place, EnumSymbol parent, int ordinal) : Symbol(name, place)
{
    /// <summary>The enum.</summary>
    public EnumSymbol Enum { get; } = parent;

    /// <summary>Its place among the members, from 0; its code in columns.</summary>
    public int Ordinal { get; } = ordinal;
}

/// <summary>An entity: a kind of row, bound to a source of rows.</summary>
public sealed class EntitySymbol(string name, Place place, int ordinal) : Symbol(name, place)
{
    /// <summary>Its place among the pack's entities, from 0 (files in ordinal order); the index of its table in a world.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>The name of all its rows, <c>deals</c>.</summary>
    public required string Collection { get; init; }

    /// <summary>The source as written, relative to the declaring file; null where rows come from the host alone.</summary>
    public string? SourcePath { get; init; }

    /// <summary>The table or sheet in the source, or null.</summary>
    public string? SourceTable { get; init; }

    private Dictionary<string, FieldSymbol> _byName = [];

    /// <summary>Its fields in the order declared.</summary>
    public ImmutableArray<FieldSymbol> Fields
    {
        get;
        internal set
        {
            field = value;
            _byName = value.ToDictionary(f => f.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The field of a name, or null.</summary>
    public FieldSymbol? Field(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The fields that name a row; empty where rows are named by number.</summary>
    public IEnumerable<FieldSymbol> Keys => Fields.Where(f => f.IsKey);
}

/// <summary>A field of an entity.</summary>
public sealed class FieldSymbol(string name, Place place, EntitySymbol entity, int ordinal) : Symbol(name, place)
{
    /// <summary>The entity.</summary>
    public EntitySymbol Entity { get; } = entity;

    /// <summary>Its place among the fields, from 0; the index of its column in the entity's table.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Its type.</summary>
    public LodeType Type { get; internal set; } = LodeType.Any;

    /// <summary>Whether it is (part of) the key.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether no row may leave it unknown.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Its column's header in the source.</summary>
    public required string Column { get; init; }

    /// <summary>The place of its written type, for findings about its cells' form.</summary>
    public Place TypePlace { get; init; }
}

/// <summary>A parameter of the pack, set from outside for one run.</summary>
public sealed class ParamSymbol(string name, Place place, int ordinal) : Symbol(name, place)
{
    /// <summary>Its place among the params, from 0; the index of its column in the world's one-row table of params.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Its type.</summary>
    public LodeType Type { get; internal set; } = LodeType.Any;

    /// <summary>Its default: a constant, a row's key, or a set of those.</summary>
    public BoundExpression Default { get; internal set; } = BoundExpression.Unknown;
}

/// <summary>A named expression.</summary>
public sealed class DefineSymbol(string name, Place place, int ordinal) : Symbol(name, place)
{
    /// <summary>Its place among the defines, from 0.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>The entity whose fields its body uses (<c>for deal</c>); null where it uses none.</summary>
    public EntitySymbol? Entity { get; internal set; }

    /// <summary>Its parameters.</summary>
    public ImmutableArray<VariableSymbol> Parameters { get; internal set; } = [];

    /// <summary>The type of its value.</summary>
    public LodeType Type { get; internal set; } = LodeType.Any;

    /// <summary>Its body.</summary>
    public BoundExpression Body { get; internal set; } = BoundExpression.Unknown;

    /// <summary>Whether its value is another one on another day.</summary>
    internal bool DependsOnDay { get; set; }

    /// <summary>What its body rests on.</summary>
    internal Reads Reads { get; set; } = Reads.Nothing;

    /// <summary>How deep and how large its body is with every define unfolded; nothing where that is too much.</summary>
    internal (int Depth, long Size) Cost { get; set; }
}

/// <summary>A parameter of a define or action, or a name that an aggregate or quantifier gives to the members of a set.</summary>
public sealed class VariableSymbol(string name, Place place, LodeType type) : Symbol(name, place)
{
    /// <summary>Its type.</summary>
    public LodeType Type { get; } = type;

    /// <summary>Whether it is a parameter.</summary>
    public bool IsParameter { get; init; }
}

/// <summary>An action that the host carries out.</summary>
public sealed class ActionSymbol(string name, Place place) : Symbol(name, place)
{
    /// <summary>Its parameters.</summary>
    public ImmutableArray<VariableSymbol> Parameters { get; internal set; } = [];
}
