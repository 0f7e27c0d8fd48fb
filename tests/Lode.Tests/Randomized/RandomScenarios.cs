using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Lode.Tests.Randomized;

/// <summary>Random packs over random worlds with holes.</summary>
public static class RandomScenarios
{
    private static readonly (string Head, string Type, string? Subject, (string, string)[] Variables, string[] Calls)[] Defines =
    [
        ("define g0(x: number): number =", "num", null, [("num", "x")], ["num 1: g0({num})"]),
        ("define g1(c: node): number =", "num", null, [("node", "c")], ["num 1+1: g1({node})"]),
        ("define g2(c: node): boolean =", "bool", null, [("node", "c")], ["bool 2+1: g2({node})"]),
        ("define g3 for node: number =", "num", "node", [], ["num@node 4+1: g3", "num 2+1: {node}.g3"]),
        ("define g4 for item: boolean =", "bool", "item", [], ["bool@item 4+1: g4", "bool 2+1: {item}.g4"]),
        ("define g5(c: color) for node: date =", "date", "node", [("color", "c")], ["date@node 2+1: g5({color})", "date 1+1: {node}.g5({color})"]),
        ("define g6(x: money, b: boolean): money =", "money", null, [("money", "x"), ("bool", "b")], ["money 1: g6({money}, {bool})"]),
        ("define g7(s: set of node): node =", "node", null, [("nodes", "s")], ["node 1+1: g7({nodes})"]),
        // Which members belong is said by a define: what an index must see through.
        ("define g8(x: item) for node: boolean = x.owner == this and", "bool", "node", [("item", "x")],
            ["num@node 3+1: count($item in items where g8($1){skip})", "bool@node 2+1: (some $item in items satisfies {node!}.g8($1))"]),
    ];

    /// <summary>Scenarios of so many rules and rows.</summary>
    public static Gen<Scenario> Of(int rules, int nodes, int items) =>
        from defines in Defined()
        from first in Many(rules / 4, i => Rule(defines.Grammar, $"r{i}", canScore: true))
        let scoring = defines.Grammar.With(Enumerable.Range(0, rules / 4).SelectMany(i => new[] { $"bool@{Entity(i)} 1: fired(r{i})" })
            .Append("num@node 6: total_score").Append("num@node 3: total_score(risk)").Append("num@item 6: total_score"))
        from second in Many(rules - (rules / 4), i => Rule(scoring, $"r{i + (rules / 4)}", canScore: false))
        from nodeRows in Many(nodes, i => Row(i, "n", nodes, items, NodeCells))
        from itemRows in Many(items, i => Row(i, "i", nodes, items, ItemCells))
        select new Scenario(defines.Bodies, first.AddRange(second), nodeRows, itemRows, false);

    private static string Entity(int rule) => rule % 4 == 3 ? "item" : "node";

    private static Gen<(RandomGrammar Grammar, ImmutableArray<RandomDefine> Bodies)> Defined() => Defines.Aggregate(
        Gen.Constant((Grammar: RandomGrammar.Default, Bodies: ImmutableArray<RandomDefine>.Empty)),
        (made, define) => from sofar in made
                          from body in sofar.Grammar.Of(define.Type, new(define.Subject, [.. define.Variables], 1), 3)
                          select (sofar.Grammar.With(define.Calls), sofar.Bodies.Add(new(define.Head, body))));

    private static Gen<RandomRule> Rule(RandomGrammar grammar, string name, bool canScore)
    {
        var entity = Entity(int.Parse(name[1..]));
        var around = new Surroundings(entity, [], 1);
        return from size in Gen.Choose(1, 4)
               from nesting in Gen.Elements(1, 1, 2)
               from condition in grammar.Of("bool", around with { Nesting = nesting }, size)
               from type in Gen.Elements("num", "pct", "money", "date", "text", "color", "node", "colors", "bool", "nodes")
               from message in grammar.Of(type, around, 2)
               from other in grammar.Of("num", around, 2)
               from scores in canScore ? Score(grammar, around, entity) : Gen.Constant(ImmutableArray<(Expression, string)>.Empty)
               from force in Gen.Elements("", "", "", "", "", "", " until 2025-03-30", " from 2025-03-31")
               select new RandomRule($"rule {name} for {entity}{force}", condition, [message, other], scores);
    }

    private static Gen<ImmutableArray<(Expression, string)>> Score(RandomGrammar grammar, Surroundings around, string entity) =>
        from size in Gen.Choose(0, 2)
        from amount in grammar.Of("num", around, size)
        from target in Gen.Elements("", "", entity == "node" ? " to risk" : "")
        from count in Gen.Choose(0, 1)
        select count == 0 ? [] : ImmutableArray.Create((amount, target));

    private static Gen<ImmutableArray<T>> Many<T>(int count, Func<int, Gen<T>> one) =>
        Gen.CollectToArray(Enumerable.Range(0, count), one).Select(array => array.ToImmutableArray());

    private static Gen<ImmutableArray<string>> Row(int index, string letter, int nodes, int items, string cells) =>
        Gen.CollectToArray(cells.Split(' '), kind => Cell(kind, nodes, items)).Select(row => row.Prepend($"{letter}{index}").ToImmutableArray());

    private const string NodeCells = "node item nodes colors nums color num pct num num date date text bool bool";
    private const string ItemCells = "node num num date bool color colors";

    // One cell in four is unknown.
    private static Gen<string> Cell(string kind, int nodes, int items) => Gen.Frequency((1, Gen.Constant("")), (3, Known(kind, nodes, items)));

    private static Gen<string> Known(string kind, int nodes, int items) => kind switch
    {
        "node" => Gen.Choose(0, nodes - 1).Select(i => $"n{i}"),
        "item" => Gen.Choose(0, items - 1).Select(i => $"i{i}"),
        "num" => Gen.Elements("0", "1", "2", "3", "-1", "2.5", "0.1", "0.2", "100", "-3"),
        "pct" => Gen.Elements("0", "0.25", "50%", "0.6", "1"),
        "date" => Gen.Elements("2025-01-31", "2024-02-29", "2025-03-31", "2025-06-30", "2024-12-31", "2025-02-28", "2023-05-15"),
        "text" => Gen.Elements("a", "b", "ab", "AB", "ba"),
        "color" => Gen.Elements("red", "green", "blue"),
        "bool" => Gen.Elements("yes", "no"),
        _ => from count in Gen.Choose(1, 3)
             from members in Gen.CollectToArray(Enumerable.Range(0, count), _ => Known(kind[..^1], nodes, items))
             select string.Join(';', members.Distinct()),
    };
}
