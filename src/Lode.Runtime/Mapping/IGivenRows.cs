using System.Collections.Immutable;

namespace Lode.Runtime;

/// <summary>Rows of an entity that the host gives instead of a file.</summary>
public interface IGivenRows
{
    /// <summary>Each row's name, before any references are resolved.</summary>
    ImmutableArray<string> Keys { get; }

    /// <summary>The table.</summary>
    /// <param name="tables">All tables, of which only the keys can be relied upon.</param>
    /// <param name="texts">The codes of texts.</param>
    Table Build(ImmutableArray<Table> tables, TextPool texts);
}
