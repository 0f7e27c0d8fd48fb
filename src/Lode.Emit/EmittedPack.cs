using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Emit;

/// <summary>A pack as C#.</summary>
/// <param name="CSharp">One compilation unit.</param>
/// <param name="Constants">What it refers to by number.</param>
/// <param name="Notes">For engineers: which index serves each aggregate, behind the rule or define that it stands in, in their order.</param>
/// <param name="Origins">What its lines were made from.</param>
/// <param name="Clauses">By the rule's ordinal, the clauses that the columnar shape asks as tests of columns.</param>
public sealed record EmittedPack(
    string CSharp, PoolDescription Constants, ImmutableArray<string> Notes, ImmutableArray<CodeOrigin> Origins, ImmutableArray<ImmutableArray<TestedClause>> Clauses)
{
    /// <summary>The lines that a rule became.</summary>
    public IEnumerable<string> LinesOf(RuleSymbol rule) => CSharp.ReplaceLineEndings("\n").Split('\n')
        .Where((_, i) => OwnerOf(i + 1) is { } owner && owner.EndsWith($"rule `{rule.Name}`", StringComparison.Ordinal));

    /// <summary>The rule or define, in words, that a line of <see cref="CSharp"/> was made from; null for what belongs to none.</summary>
    public string? OwnerOf(int line)
    {
        var (low, high) = (0, Origins.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Origins[middle].FirstLine <= line ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : Origins[low - 1].Owner;
    }
}
