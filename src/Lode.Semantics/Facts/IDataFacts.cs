namespace Lode.Semantics;

/// <summary>What the data on hand say of a field.</summary>
/// <param name="Rows">Rows of its entity.</param>
/// <param name="Known">Rows in which it has a value.</param>
/// <param name="Least">The least number, or null where it is no number or nowhere known.</param>
/// <param name="Greatest">The greatest number, likewise.</param>
/// <param name="Members">For an enum or a set of one: the ordinals that some row has; null for other types.</param>
public sealed record FieldFacts(int Rows, int Known, double? Least, double? Greatest, IReadOnlySet<int>? Members);

/// <summary>What the data on hand say, for lint and editors. Implemented where data are loaded.</summary>
public interface IDataFacts
{
    /// <summary>Of a field; null where its entity's data are not at hand.</summary>
    FieldFacts? Of(FieldSymbol field);
}
