using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>
/// Conditions as alternatives, each of tests that must all hold; null where something in them is no test of single values. Kleene's and, or and not
/// are distributive and follow De Morgan, so that a condition is true where all tests of an alternative are, and false where each has one that is false.
/// </summary>
internal sealed class TermBuilder(World world, ValueBuilder values)
{
    private const int MostTerms = 64;

    private SourceText? _source;

    /// <summary>The alternatives of a rule.</summary>
    public ImmutableArray<ImmutableArray<Atom>>? Of(RuleSymbol rule)
    {
        values.Begin();
        _source = rule.Place.Source;
        return Terms(rule.Condition, isNegated: false)?.ToImmutableArray();
    }

    private List<ImmutableArray<Atom>>? Terms(BoundExpression node, bool isNegated)
    {
        if (!values.Enter())
        {
            return null;
        }

        var terms = node switch
        {
            BoundOperation { Op: Op.Not } not => Terms(not.Operands[0], !isNegated),
            BoundOperation { Op: Op.And or Op.Or } junction => Junction(junction, isNegated),
            BoundDefine call => values.Within(call, body => In(call.Define.Place.Source, body, isNegated)),
            BoundFired fired when fired.Rule.InForce(world.Today) => In(fired.Rule.Place.Source, fired.Rule.Condition, isNegated),
            BoundOperation operation => Test(operation, isNegated) is { } test ? Single(test, node, isNegated) : Truth(node, isNegated),
            _ => Truth(node, isNegated),
        };
        values.Leave();
        return terms;
    }

    private List<ImmutableArray<Atom>>? In(SourceText source, BoundExpression node, bool isNegated)
    {
        var outer = _source;
        _source = source;
        var terms = Terms(node, isNegated);
        _source = outer;
        return terms;
    }

    private List<ImmutableArray<Atom>>? Junction(BoundOperation junction, bool isNegated)
    {
        var operands = new List<List<ImmutableArray<Atom>>>();
        foreach (var operand in junction.Operands)
        {
            if (Terms(operand, isNegated) is not { } terms)
            {
                return null;
            }

            operands.Add(terms);
        }

        var isAnd = junction.Op == Op.And != isNegated;
        var count = isAnd ? operands.Aggregate(1.0, (product, o) => product * o.Count) : operands.Sum(o => o.Count);
        return count > MostTerms ? Truth(junction, isNegated)
            : isAnd ? operands.Aggregate((a, b) => [.. a.SelectMany(x => b.Select(y => x.AddRange(y)))])
            : [.. operands.SelectMany(o => o)];
    }

    private Atom? Test(BoundOperation node, bool isNegated)
    {
        switch (node.Op)
        {
            case Op.IsKnown:
                return values.Build(node.Operands[0]) is { } known ? Atom.Known(known, isNegated, IsCode(node.Operands[0])) : null;
            case Op.In or Op.Contains:
                var (item, set) = node.Op == Op.In ? (node.Operands[0], node.Operands[1]) : (node.Operands[1], node.Operands[0]);
                return values.Build(item) is { } value && values.Members(set) is { } members ? Atom.Among(value, members, isNegated, IsCode(item)) : null;
            case Op.Equal or Op.Less or Op.LessOrEqual or Op.Greater or Op.GreaterOrEqual:
                var (left, right) = (values.Build(node.Operands[0]), values.Build(node.Operands[1]));
                return left is null || right is null ? null
                    : right is FixedValue constant ? Compared(node.Op, left, node.Operands[0], constant.Value, isNegated)
                    : left is FixedValue turned ? Compared(Turned(node.Op), right, node.Operands[1], turned.Value, isNegated)
                    : null;
            default:
                return null;
        }
    }

    private static Atom Compared(Op op, SubjectValue value, BoundExpression written, double with, bool isNegated) =>
        double.IsNaN(with) ? Atom.Open
        : op == Op.Equal ? Atom.Among(value, [with], isNegated, IsCode(written))
        : Atom.Compared(value, op, with, isNegated);

    private List<ImmutableArray<Atom>>? Truth(BoundExpression node, bool isNegated) => values.Build(node) switch
    {
        null => null,
        FixedValue { Value: var truth } => double.IsNaN(truth) ? Single(Atom.Open, node, isNegated) : truth != 0 != isNegated ? [[]] : [],
        var truth => Single(Atom.Truth(truth, isNegated), node, isNegated),
    };

    private List<ImmutableArray<Atom>> Single(Atom atom, BoundExpression node, bool isNegated) => [[atom with { Written = new(node, _source!, isNegated) }]];

    private static bool IsCode(BoundExpression node) => node.Type is not (NumberType or DateType or AnyType);

    private static Op Turned(Op op) => op switch
    {
        Op.Less => Op.Greater,
        Op.LessOrEqual => Op.GreaterOrEqual,
        Op.Greater => Op.Less,
        Op.GreaterOrEqual => Op.LessOrEqual,
        _ => op,
    };
}
