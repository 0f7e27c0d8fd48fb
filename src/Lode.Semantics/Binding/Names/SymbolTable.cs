namespace Lode.Semantics.Binding;

/// <summary>
/// What the pack declares, by name. Types, values (params, defines, collections), rules and actions are apart: an entity and a define may
/// share a name, as each stands where the other cannot.
/// </summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, List<Symbol>> _values;

    public SymbolTable() => _values = new(StringComparer.Ordinal);

    /// <summary>A table of the same names as another, in which symbols are replaced.</summary>
    public SymbolTable(SymbolTable before)
    {
        (Types, Collections, Enums, Entities, Subject) = (before.Types, before.Collections, before.Enums, before.Entities, before.Subject);
        (Rules, Actions, Params, Defines) = (new(before.Rules, StringComparer.Ordinal), new(before.Actions, StringComparer.Ordinal), [.. before.Params], [.. before.Defines]);
        _values = before._values.ToDictionary(v => v.Key, v => v.Value.ToList(), StringComparer.Ordinal);
    }

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

        if (Other(symbol) is { } earlier)
        {
            return earlier;
        }

        known.Add(symbol);
        return null;
    }

    /// <summary>Puts a symbol in the place of another of the same name.</summary>
    public void Replace(Symbol before, Symbol now)
    {
        switch (before, now)
        {
            case (RuleSymbol, RuleSymbol rule) when Rules.GetValueOrDefault(now.Name) == before:
                Rules[now.Name] = rule;
                break;
            case (ActionSymbol, ActionSymbol action) when Actions.GetValueOrDefault(now.Name) == before:
                Actions[now.Name] = action;
                break;
            case (ParamSymbol, ParamSymbol param):
                Params[param.Ordinal] = param;
                ReplaceValue(before, now);
                break;
            case (DefineSymbol, DefineSymbol define):
                Defines[define.Ordinal] = define;
                ReplaceValue(before, now);
                break;
        }
    }

    /// <summary>The param or define that another one, of the same name, cannot be told from; null where that is the one the table has.</summary>
    public Symbol? Other(Symbol symbol) =>
        Values(symbol.Name).FirstOrDefault(k => EntityOf(k) is null || EntityOf(symbol) is null || EntityOf(k) == EntityOf(symbol)) is { } other && other != symbol
            ? other : null;

    /// <summary>The names that may follow a row and a dot.</summary>
    public IEnumerable<string> MemberNames(EntitySymbol entity) =>
        entity.Fields.Select(f => f.Name).Concat(Defines.Where(d => d.Entity == entity).Select(d => d.Name));

    private void ReplaceValue(Symbol before, Symbol now)
    {
        if (_values.TryGetValue(now.Name, out var known) && known.IndexOf(before) is >= 0 and var place)
        {
            known[place] = now;
        }
    }

    private static EntitySymbol? EntityOf(Symbol symbol) => (symbol as DefineSymbol)?.Entity;
}
