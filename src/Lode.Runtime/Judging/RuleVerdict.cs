using System.Collections.Immutable;
using Lode.Runtime;

namespace Lode;

/// <summary>What one rule says.</summary>
public sealed record RuleVerdict(string Rule, Verdict Verdict);

/// <summary>A rule that the data do not decide, and the cells that left it open.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Missing">The cells, as written from the object: <c>partner.alignment</c>; of more than five the first five and <c>...</c>.</param>
public sealed record OpenRule(string Rule, ImmutableArray<string> Missing);
