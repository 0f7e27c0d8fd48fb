namespace Lode.Semantics;

/// <summary>A function as analysts see it; one that has several forms has a row for each.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signature">How it is written.</param>
/// <param name="Doc">What it gives, in one sentence.</param>
/// <param name="Op">The operation that it is, or null.</param>
/// <param name="Aggregate">The aggregate that it is, or null.</param>
public sealed record Function(string Name, string Signature, string Doc, Op? Op = null, AggregateKind? Aggregate = null)
{
    /// <summary>How it is bound; null for forms with a binder of their own.</summary>
    internal Binding.Meaning? Meaning { get; init; }
}
