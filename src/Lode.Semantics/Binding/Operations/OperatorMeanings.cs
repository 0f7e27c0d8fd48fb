using System.Collections.Immutable;
using Lode.Semantics.Lowering;

namespace Lode.Semantics.Binding;

/// <summary>What each operator of the language means, by its id in the table of operators.</summary>
internal static class OperatorMeanings
{
    private static readonly Pattern[] Ordered = [Pattern.Number, Pattern.Date];

    public static IReadOnlyDictionary<string, Meaning> ById { get; } = new Dictionary<string, Meaning>(StringComparer.Ordinal)
    {
        ["or"] = Logic(Lower.To(Op.Or)),
        ["and"] = Logic(Lower.To(Op.And)),
        ["not"] = Logic(Lower.To(Op.Not)),
        ["=="] = new(Relation.Alike, Row([Pattern.Anything], Results.Boolean, Lower.To(Op.Equal))),
        ["!="] = new(Relation.Alike, Row([Pattern.Anything], Results.Boolean, Lower.ToNot(Op.Equal))),
        ["<"] = Order(Lower.To(Op.Less)),
        ["<="] = Order(Lower.To(Op.LessOrEqual)),
        [">"] = Order(Lower.To(Op.Greater)),
        [">="] = Order(Lower.To(Op.GreaterOrEqual)),
        ["between"] = Order(Lower.Between),
        ["not between"] = Order(Lower.NotBetween),
        ["is known"] = Test(Lower.To(Op.IsKnown)),
        ["is not unknown"] = Test(Lower.To(Op.IsKnown)),
        ["is unknown"] = Test(Lower.ToNot(Op.IsKnown)),
        ["is not known"] = Test(Lower.ToNot(Op.IsKnown)),
        ["in"] = new(Relation.MemberOf, Row([Pattern.Single, Pattern.Set], Results.Boolean, Lower.To(Op.In))),
        ["not in"] = new(Relation.MemberOf, Row([Pattern.Single, Pattern.Set], Results.Boolean, Lower.ToNot(Op.In))),
        ["contains"] = new(
            Relation.HasMember,
            Row([Pattern.Set, Pattern.Single], Results.Boolean, Lower.To(Op.Contains)),
            Row([Pattern.Text, Pattern.Text], Results.Boolean, Lower.To(Op.TextContains))),
        ["overlaps"] = new(Relation.Alike, Row([Pattern.Set], Results.Boolean, Lower.To(Op.Overlaps))),
        ["without"] = new(Relation.Alike, Row([Pattern.Set], Results.Common, Lower.To(Op.Without))),
        ["starts with"] = Texts(Op.StartsWith),
        ["ends with"] = Texts(Op.EndsWith),
        ["matches"] = Texts(Op.Matches) with { Check = RegexCheck.Check },
        ["+"] = new(Relation.Alike, Row([Pattern.Number], Results.NumberLike, Lower.To(Op.Add))),
        ["-"] = new(Relation.Alike, Row([Pattern.Number], Results.NumberLike, Lower.To(Op.Subtract))),
        ["*"] = new(Relation.None, Row([Pattern.Number], Results.Product, Lower.To(Op.Multiply))),
        ["/"] = new(Relation.None, Row([Pattern.Number], Results.Quotient, Lower.To(Op.Divide))),
        ["negate"] = new(Relation.None, Row([Pattern.Number], Results.NumberLike, Lower.Negate)),
        ["otherwise"] = new(Relation.Alike, Row([Pattern.Anything], Results.Common, Lower.To(Op.Otherwise))),
    };

    public static Signature Row(
        ImmutableArray<Pattern> operands, Func<ImmutableArray<BoundExpression>, LodeType> result, Build build) => new(operands, result, build);

    private static Meaning Logic(Build build) => new(Relation.Conditions, Row([Pattern.Boolean], Results.Boolean, build));

    private static Meaning Test(Build build) => new(Relation.None, Row([Pattern.Anything], Results.Boolean, build));

    private static Meaning Order(Build build) => new(Relation.Alike, [.. Ordered.Select(p => Row([p], Results.Boolean, build))]);

    private static Meaning Texts(Op op) => new(Relation.Alike, Row([Pattern.Text], Results.Boolean, Lower.To(op)));
}
