namespace Lode.Semantics.Binding;

/// <summary>
/// What the pack declares, by name. Types, values (params, defines, collections), rules and actions are apart: an entity and a define may
/// share a name, as each stands where the other cannot.
/// </summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, List<Symbol>> _values = new(StringComparer.Ordinal);

    public SymbolTable()
    {
    }

    /// <summary>A table with the types of another, which are not declared again.</summary>
    public SymbolTable(SymbolTable types) =>
        (Types, Collections, Enums, Entities, Subject) = (types.Types, types.Collections, types.Enums, types.Entities, types.Subject);

    public Dictionary<string, Symbol> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EntitySymbol> Collections { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RuleSymbol> Rules { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ActionSymbol> Actions { get; } = new(StringComparer.Ordinal);

    public List<EnumSymbol> Enums { get; } = [];

    public List<EntitySymbol> Entities { get; } = [];

    public List<ParamSymbol> Params { get; } = [];

    public List<DefineSymbol> Defines { get; } = [];

    public EntitySymbol? Subject { get; set; }

    public IEnumerable<string> ValueNames => _values.Keys;

    /// <summary>Params and defines of a name.</summary>
    public IReadOnlyList<Symbol> Values(string name) => _values.TryGetValue(name, out var found) ? found : [];

    /// <summary>The define of a name that belongs to an entity.</summary>
    public DefineSymbol? DefineFor(EntitySymbol entity, string name) =>
        Values(name).OfType<DefineSymbol>().FirstOrDefault(d => d.Entity == entity);

    /// <summary>The param of a name, or the define that belongs to no entity.</summary>
    public Symbol? GlobalValue(string name) => Values(name).FirstOrDefault(v => v is not DefineSymbol { Entity: not null });

    /// <summary>Adds a param or define, or gives the earlier one that it cannot be told from.</summary>
    public Symbol? AddValue(Symbol symbol)
    {
        if (symbol.Name.Length == 0)
        {
            return null;
        }

        if (!_values.TryGetValue(symbol.Name, out var known))
        {
            _values[symbol.Name] = known = [];
        }

        if (known.FirstOrDefault(k => EntityOf(k) is null || EntityOf(symbol) is null || EntityOf(k) == EntityOf(symbol)) is { } earlier)
        {
            return earlier;
        }

        known.Add(symbol);
        return null;
    }

    /// <summary>The names that may follow a row and a dot.</summary>
    public IEnumerable<string> MemberNames(EntitySymbol entity) =>
        entity.Fields.Select(f => f.Name).Concat(Defines.Where(d => d.Entity == entity).Select(d => d.Name));

    private static EntitySymbol? EntityOf(Symbol symbol) => (symbol as DefineSymbol)?.Entity;
}
