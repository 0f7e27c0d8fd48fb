using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode;

/// <summary>What params would flag if they lay a little lower or higher.</summary>
/// <param name="Moved">The params whose neighbouring values give other verdicts.</param>
/// <param name="Unmoved">Those that could be moved as far as was tried and nothing would change.</param>
/// <param name="LeftOut">Those that were not tried, because it would take long.</param>
/// <param name="Samples">The entities with so many rows that thresholds were tried on some of them; what rules count over all rows is counted over all.</param>
internal sealed record ThresholdOverview(ImmutableArray<Sweep> Moved, ImmutableArray<ParamSymbol> Unmoved, ImmutableArray<ParamSymbol> LeftOut, ImmutableArray<SubjectSample> Samples);
