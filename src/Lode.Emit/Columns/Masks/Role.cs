namespace Lode.Emit.Columns;

/// <summary>What generated code does with a value.</summary>
internal enum Role
{
    /// <summary>Nothing: nobody reads it.</summary>
    Unused,

    /// <summary>It is computed as a vector.</summary>
    Vector,

    /// <summary>It is a test of a column, asked once for each chunk.</summary>
    Test,

    /// <summary>It combines masks.</summary>
    Junction,

    /// <summary>It is another rule's verdict, read where that was handed in.</summary>
    Fired,
}
