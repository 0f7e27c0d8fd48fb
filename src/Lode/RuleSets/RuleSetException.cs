using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode;

/// <summary>Rules or data that cannot be used, with everything that is wrong with them.</summary>
public sealed class RuleSetException : Exception
{
    private const int MostShown = 20;

    /// <summary>Creates it from findings; those that are errors make the message.</summary>
    internal RuleSetException(ImmutableArray<Finding> findings)
        : base(Text(findings)) => Findings = findings;

    /// <summary>All findings, warnings too.</summary>
    public ImmutableArray<Finding> Findings { get; }

    private static string Text(ImmutableArray<Finding> findings)
    {
        var errors = findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.File}({f.Line},{f.Column}): {f.Code}: {f.Message}{(f.Help is null ? "" : " " + f.Help)}").ToList();
        var lines = errors.Take(MostShown).Prepend(errors.Count == 1 ? "The rules cannot be used:" : $"The rules cannot be used, for {errors.Count} reasons:");
        return string.Join('\n', errors.Count > MostShown ? lines.Append("...") : lines);
    }
}
