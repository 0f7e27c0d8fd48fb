using System.Collections.Immutable;

namespace Lode;

/// <summary>Objects hold values that no rule can read: every one of them, up to a bound, with the field it is in.</summary>
public sealed class SubjectException : Exception
{
    internal SubjectException(ImmutableArray<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>What cannot be read, a sentence each.</summary>
    public ImmutableArray<string> Problems { get; }
}
