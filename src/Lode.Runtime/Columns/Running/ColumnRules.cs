using System.Collections.Immutable;

namespace Lode.Runtime.Columns;

/// <summary>The entry point of compiled rules in their columnar shape.</summary>
/// <param name="Create">Makes them ready for one thread of a run.</param>
public sealed record ColumnRules(Func<ColumnRun, ColumnProgram> Create)
{
    /// <summary>No rules.</summary>
    public static ColumnRules None { get; } = new(_ => throw new ObjectDisposedException(nameof(ColumnRules)));
}
