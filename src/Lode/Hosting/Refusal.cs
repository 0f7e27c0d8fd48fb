using System.Collections.Immutable;
using Lode.Data;
using Lode.Generation;
using Lode.Syntax;

namespace Lode;

/// <summary>A set of rules that is not put in force; caught by the host alone.</summary>
internal sealed class RefusedException(ImmutableArray<string> reasons) : Exception
{
    public ImmutableArray<string> Reasons { get; } = reasons;
}

/// <summary>Why a set of rules is not put in force, in words for whoever wrote it.</summary>
internal static class Refusal
{
    public static ReloadResult Of(Exception problem, long generation, TimeSpan duration) => problem switch
    {
        RefusedException tests => new(generation, tests.Reasons, [], duration),
        RuleSetException rules => new(generation, [.. rules.Findings.Where(f => f.Severity == Severity.Error).Select(Line)], rules.Findings, duration),
        MappingException mapping => new(generation, mapping.Mismatches, [], duration),
        PackNotFoundException or OptionException or CompilerDefectException or InvalidDataException => new(generation, [problem.Message], [], duration),
        IOException or UnauthorizedAccessException => new(generation, ["The files of the rules cannot be read."], [], duration) { Problem = problem },
        _ => new(generation, ["The rules could not be made ready, for a reason that does not lie in them."], [], duration) { Problem = problem },
    };

    public static string Line(Finding finding) =>
        $"{finding.File}({finding.Line},{finding.Column}): {finding.Code}: {finding.Message}{(finding.Help is null ? "" : " " + finding.Help)}";
}
