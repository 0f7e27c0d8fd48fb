using System.Collections.Immutable;
using System.Text;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;
using Lode.Tests.Cases;

namespace Lode.Tests.Randomized;

/// <summary>A random define: what stands before its body, and its body.</summary>
public sealed record RandomDefine(string Head, Expression Body);

/// <summary>A random rule: its head up to <c>if</c>, its condition, the expressions of its message, and its further actions with their amounts.</summary>
public sealed record RandomRule(string Head, Expression Condition, ImmutableArray<Expression> Message, ImmutableArray<(Expression Amount, string Target)> Scores)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var scores = string.Concat(Scores.Select(s => $", score {s.Amount}{s.Target}"));
        return $"{Head} if {Condition} then flag \"{string.Join(" ", Message.Select(m => $"{{{m}}}"))}\"{scores}";
    }
}

/// <summary>A pack and a world: the model is always the same, the rest random.</summary>
/// <param name="Defines">Defines.</param>
/// <param name="Rules">Rules.</param>
/// <param name="Nodes">The rows of <c>node</c>, cells in the order of the model.</param>
/// <param name="Items">The rows of <c>item</c>.</param>
/// <param name="IsShrunk">Whether it was made smaller from one that failed, so that it may not bind.</param>
public sealed record Scenario(
    ImmutableArray<RandomDefine> Defines, ImmutableArray<RandomRule> Rules, ImmutableArray<ImmutableArray<string>> Nodes,
    ImmutableArray<ImmutableArray<string>> Items, bool IsShrunk)
{
    private const string Model = """
        enum color { red, green, blue }

        entity node as nodes {
          id: key text
          next: node
          kin: item
          links: set of node
          colors: set of color
          nums: set of number
          color: color
          n: number
          p: percent
          m: money
          q: number in kg
          d: date
          e: date
          t: text
          flag: boolean
          other: boolean
        }

        entity item as items {
          tag: key text
          owner: node
          n: number
          w: money
          d: date
          ok: boolean
          color: color
          kinds: set of color
        }

        subject node
        today 2025-03-31
        param k0: number = 2
        param k1: percent = 50%
        param k2: color = red
        param k3: node = "n1"
        param k4: set of node = ["n0", "n2"]
        param k5: item = "i1"
        param k6: set of color = [red, blue]

        """;

    /// <summary>The text of the pack.</summary>
    public string Text => new StringBuilder(Model)
        .AppendJoin('\n', Defines.Select(d => $"{d.Head} {d.Body}")).Append('\n')
        .AppendJoin('\n', Rules).Append('\n').ToString();

    /// <summary>The pack.</summary>
    public Pack Bind() => PackBinder.Bind([Parser.Parse(new SourceText("random.lode", Text))], CaseFunctions.Table);

    /// <summary>The world.</summary>
    public World World(Pack pack) => SmallWorld.Of(pack, e => Csv(e, e.Name == "node" ? Nodes : Items));

    /// <inheritdoc/>
    public override string ToString() => Text[Model.Length..] + string.Concat(
        new[] { (Names: "id,next,kin,links,colors,nums,color,n,p,m,q,d,e,t,flag,other", Rows: Nodes), (Names: "tag,owner,n,w,d,ok,color,kinds", Rows: Items) }
            .Select(table => $"\n{table.Names}\n{string.Join('\n', table.Rows.Select(r => string.Join(',', r)))}\n"));

    /// <summary>Smaller scenarios: fewer rules, smaller conditions, fewer rows, emptier cells.</summary>
    public IEnumerable<Scenario> Smaller()
    {
        var shrunk = this with { IsShrunk = true };
        return Halves(Rules).Select(rules => shrunk with { Rules = rules })
            .Concat(Rules.Length > 4 ? [] : Rules.SelectMany((rule, i) => Smaller(rule).Select(r => shrunk with { Rules = Rules.SetItem(i, r) })))
            .Concat(Rules.Length > 4 ? [] : Halves(Defines).Select(defines => shrunk with { Defines = defines }))
            .Concat(Rules.Length > 4 ? [] : Defines.SelectMany((d, i) => d.Body.Smaller().Select(b => shrunk with { Defines = Defines.SetItem(i, d with { Body = b }) })))
            .Concat(Rules.Length > 4 ? [] : Halves(Nodes).Select(rows => shrunk with { Nodes = rows }))
            .Concat(Rules.Length > 4 ? [] : Halves(Items).Select(rows => shrunk with { Items = rows }))
            .Where(s => s.Rules.Length > 0 && s.Nodes.Length > 0 && s.Items.Length > 0);
    }

    private static IEnumerable<RandomRule> Smaller(RandomRule rule) =>
        rule.Condition.Smaller().Select(c => rule with { Condition = c })
            .Concat(rule.Message.Length > 1 ? [rule with { Message = rule.Message[..1] }, rule with { Message = rule.Message[1..] }] : [])
            .Concat(rule.Message.SelectMany((m, i) => m.Smaller().Select(x => rule with { Message = rule.Message.SetItem(i, x) })))
            .Concat(rule.Scores.Select((_, i) => rule with { Scores = rule.Scores.RemoveAt(i) }));

    // Each half, each quarter ... and at last all without one.
    private static IEnumerable<ImmutableArray<T>> Halves<T>(ImmutableArray<T> all)
    {
        for (var size = all.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start < all.Length; start += size)
            {
                yield return all.RemoveRange(start, Math.Min(size, all.Length - start));
            }
        }
    }

    // References to rows that are gone become unknown.
    private string Csv(EntitySymbol entity, ImmutableArray<ImmutableArray<string>> rows)
    {
        var present = Nodes.Concat(Items).Select(r => r[0]).ToHashSet();
        string Cell(string cell, LodeType type) => type switch
        {
            EntityType => present.Contains(cell) ? cell : "",
            SetType { Element: EntityType } => string.Join(';', cell.Split(';').Where(present.Contains)),
            _ => cell,
        };
        return $"{string.Join(',', entity.Fields.Select(f => f.Name))}\n"
            + string.Join('\n', rows.Select(r => string.Join(',', entity.Fields.Select(f => Cell(r[f.Ordinal], f.Type)))));
    }
}
