namespace Lode.Semantics;

/// <summary>Which rows the data have, by key.</summary>
public interface IKeyCatalog
{
    /// <summary>The keys of an entity's rows, parts joined by <c>/</c>, an unknown part as <c>-</c>; null where they are not known.</summary>
    IReadOnlyCollection<string>? Keys(EntitySymbol entity);
}
