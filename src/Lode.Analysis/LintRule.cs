using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis;

/// <summary>One check of what is well-formed but probably not what was meant.</summary>
public abstract class LintRule
{
    /// <summary>What it reports.</summary>
    public abstract Descriptor Descriptor { get; }

    /// <summary>Its findings in the rules and defines that are looked at, each by itself.</summary>
    public virtual IEnumerable<Diagnostic> Check(LintContext context) => [];

    /// <summary>Its findings in how what a pack declares goes together.</summary>
    public virtual IEnumerable<Diagnostic> CheckPack(LintContext context) => [];
}

/// <summary>What lint rules look at.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Facts">What the data hold; null where they are not at hand.</param>
/// <param name="Undetermined">On how many rows a rule stays undetermined; null where nothing was judged.</param>
public sealed record LintContext(Pack Pack, IDataFacts? Facts = null, Func<RuleSymbol, int>? Undetermined = null)
{
    private IReadOnlyList<Site>? _sites;

    private RuleGroups? _groups;

    /// <summary>The one rule or define that is looked at; null for all.</summary>
    public Symbol? Only { get; init; }

    /// <summary>The rules that are looked at.</summary>
    public ImmutableArray<RuleSymbol> Rules => Only switch { null => Pack.Rules, RuleSymbol rule => [rule], _ => [] };

    /// <summary>The defines that are looked at.</summary>
    public ImmutableArray<DefineSymbol> Defines => Only switch { null => Pack.Defines, DefineSymbol define => [define], _ => [] };

    /// <summary>Rules that have something in common.</summary>
    public RuleGroups Groups
    {
        get => _groups ??= RuleGroups.Of(Pack);
        init => _groups = value;
    }

    /// <summary>Every expression of the rules' conditions and actions and of the defines' bodies, parents first.</summary>
    public IReadOnlyList<Site> Sites => _sites ??= [.. Roots().SelectMany(r => r.Node.DescendantsAndSelf().Select(n => r with { Node = n }))];

    /// <summary>The conditions of the rules and the bodies of the defines as they are written.</summary>
    public IEnumerable<(SourceText Source, SyntaxNode Root)> Written =>
        Rules.Select(r => (r.Place.Source, (SyntaxNode)r.Syntax.Condition))
            .Concat(Defines.Where(d => d.Body.Origin is not null).Select(d => (d.Place.Source, d.Body.Origin!)));

    private IEnumerable<Site> Roots() =>
        Rules.SelectMany(rule => rule.Expressions.Select(e => new Site(e, rule)))
            .Concat(Defines.Select(define => new Site(define.Body, define)));
}

/// <summary>An expression and the rule or define that it stands in.</summary>
public sealed record Site(BoundExpression Node, Symbol Owner)
{
    /// <summary>The file.</summary>
    public SourceText Source => Owner.Place.Source;

    /// <summary>Where it is written; where lowering added it, the owner's name.</summary>
    public TextSpan Span => Node.Origin?.Span ?? Owner.Place.Span;

    /// <summary>As it is written.</summary>
    public string Text => Source.Slice(Span);
}
