namespace Lode.Runtime.Columns;

/// <summary>A test that is asked of each chunk.</summary>
/// <param name="Test">The test.</param>
/// <param name="Mask">The mask of its answers.</param>
/// <param name="Holes">The mask of the rows on which they are unknown, where it is the first to write it; else -1.</param>
internal readonly record struct AskedTest(ColumnTest Test, int Mask, int Holes);
