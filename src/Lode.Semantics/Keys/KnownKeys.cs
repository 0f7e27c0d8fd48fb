using System.Collections.Concurrent;

namespace Lode.Semantics.Binding;

/// <summary>The keys of the data, looked up fast; where the data are not known every key is taken for good.</summary>
internal sealed class KnownKeys(IKeyCatalog catalog)
{
    private readonly ConcurrentDictionary<EntitySymbol, HashSet<string>?> _sets = [];

    public bool Has(EntitySymbol entity, string key) => SetOf(entity)?.Contains(key) ?? true;

    public IEnumerable<string> Of(EntitySymbol entity) => SetOf(entity) ?? [];

    private HashSet<string>? SetOf(EntitySymbol entity) => _sets.GetOrAdd(entity, e => catalog.Keys(e)?.ToHashSet(StringComparer.Ordinal));
}
