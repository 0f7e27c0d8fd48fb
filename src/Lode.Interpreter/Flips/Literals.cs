using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>The values that a rule holds a cell against: those written in it and in what it calls, its params, and the cells it reads.</summary>
/// <param name="Numbers">Numbers.</param>
/// <param name="Dates">Day numbers.</param>
/// <param name="Texts">Texts.</param>
internal sealed record Literals(ImmutableArray<double> Numbers, ImmutableArray<double> Dates, ImmutableArray<string> Texts)
{
    private const int Most = 40;

    /// <summary>Those of a rule.</summary>
    public static Literals Of(RuleSymbol rule, World world, IEnumerable<Cell> reads)
    {
        var view = new WorldView(world, CancellationToken.None);
        var values = new List<(LodeType Type, Value Value)>();
        var seen = new HashSet<Symbol>();
        var open = new Stack<BoundExpression>([rule.Condition]);
        while (open.TryPop(out var node))
        {
            foreach (var child in node.Children.Concat(Beyond(node).Where(b => seen.Add(b.Symbol)).Select(b => b.Body)))
            {
                open.Push(child);
            }

            if (node is BoundConstant { Value: not null } or BoundToday or BoundParam { Type: NumberType or DateType or TextType })
            {
                values.Add((node.Type, node is BoundParam param ? view.Read(param.Param) : ConstantValue.Of(node, world)));
            }
        }

        values.AddRange(reads.Where(c => c.Field.Type is NumberType or DateType).Take(Most).Select(c => (c.Field.Type, view.Read(c, () => ""))));
        return new(
            [.. values.Where(v => v.Type is NumberType).Select(v => v.Value).OfType<NumberValue>().Select(n => n.Number).Distinct().Take(Most)],
            [.. values.Where(v => v.Type is DateType).Select(v => v.Value).OfType<NumberValue>().Select(n => n.Number).Distinct().Take(Most)],
            [.. values.Select(v => v.Value).OfType<TextValue>().Select(t => t.Text).Distinct().Take(Most)]);
    }

    /// <summary>The literals that a type can be held against.</summary>
    public ImmutableArray<double> For(LodeType type) => type is DateType ? Dates : Numbers;

    private static IEnumerable<(Symbol Symbol, BoundExpression Body)> Beyond(BoundExpression node) => node switch
    {
        BoundDefine define => [(define.Define, define.Define.Body)],
        BoundFired fired => [(fired.Rule, fired.Rule.Condition)],
        BoundTotalScore score => score.Contributors.Select(r => ((Symbol)r, r.Condition)),
        _ => [],
    };
}
