using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>How a test ended.</summary>
/// <param name="Test">The test.</param>
/// <param name="Got">The verdict; null where the rule is not in force on the test's day.</param>
/// <param name="Missing">Where undetermined, the cells that left it open.</param>
/// <param name="Message">Where it failed, what was expected and what came; empty where it passed.</param>
public sealed record TestResult(BoundTest Test, Verdict? Got, ImmutableArray<string> Missing, string Message)
{
    /// <summary>Whether the verdict is the one expected.</summary>
    public bool Passed => Message.Length == 0;
}

/// <summary>A part of a rule's condition, and what the tests made of it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Clause">The part.</param>
/// <param name="Text">The part as written.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="SeenTrue">Whether it was true in some test of the rule.</param>
/// <param name="SeenFalse">Whether it was false in some test of the rule.</param>
public sealed record ClauseCoverage(RuleSymbol Rule, BoundExpression Clause, string Text, Place Place, bool SeenTrue, bool SeenFalse)
{
    /// <summary>Whether the tests turned it both ways.</summary>
    public bool IsCovered => SeenTrue && SeenFalse;
}

/// <summary>All tests of a pack.</summary>
/// <param name="Results">In the order of the pack.</param>
/// <param name="Coverage">The clauses of every rule, rules in the order of the pack, clauses in that of the text.</param>
public sealed record TestReport(ImmutableArray<TestResult> Results, ImmutableArray<ClauseCoverage> Coverage)
{
    /// <summary>How many failed.</summary>
    public int Failed => Results.Count(r => !r.Passed);
}
