using System.Collections.Immutable;

namespace Lode.Semantics;

/// <summary>Something of a file that can be looked at by itself: a param, a define, a rule or a test.</summary>
/// <param name="Key">The same object as long as its text stays and what it names means the same, so that what was found in it by itself stays too.</param>
/// <param name="Wording">The same object also where its text only moved within its file, so that where nothing was found nothing is.</param>
/// <param name="Symbol">What it declares; null for a test.</param>
/// <param name="Tests">Of a test its rows.</param>
public sealed record FilePart(object Key, object Wording, Symbol? Symbol, ImmutableArray<BoundTest> Tests)
{
    /// <summary>Whether it is a rule that is left out, as it has errors or rests on something that has.</summary>
    public bool IsLeftOut => Symbol is RuleSymbol { IsBroken: true };
}
