namespace Lode;

/// <summary>What long work is at, for whoever waits.</summary>
/// <param name="Words">In an analyst's words: <c>Loading deal</c>.</param>
/// <param name="Share">How much of it is done, from 0 to 1; null where that cannot be told.</param>
internal readonly record struct Doing(string Words, double? Share = null);
