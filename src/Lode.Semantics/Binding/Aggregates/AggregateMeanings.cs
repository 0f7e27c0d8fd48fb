using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>What an aggregate asks of its value and key, and gives.</summary>
internal sealed record AggregateMeaning(AggregateKind Kind, Pattern? Value, Pattern? Key, Func<BoundExpression?, LodeType> Result)
{
    /// <summary>The value is of the aggregate's own type where the kind only chooses among values.</summary>
    public LodeType? Hint(LodeType? expected) => (Kind, expected) switch
    {
        (AggregateKind.Set, SetType set) => set.Element,
        (AggregateKind.Min or AggregateKind.Max or AggregateKind.Last or AggregateKind.First, _) => expected,
        _ => null,
    };
}

/// <summary>The aggregates by name and form.</summary>
internal static class AggregateMeanings
{
    private static readonly Pattern Ordered = new("a number or a date", t => t is NumberType or DateType);

    private static readonly ImmutableArray<AggregateMeaning> Rows =
    [
        new(AggregateKind.Count, null, null, _ => LodeType.Number),
        new(AggregateKind.CountDistinct, Pattern.Single, null, _ => LodeType.Number),
        new(AggregateKind.Sum, Pattern.Number, null, Same),
        new(AggregateKind.Min, Ordered, null, Same),
        new(AggregateKind.Max, Ordered, null, Same),
        new(AggregateKind.Average, Pattern.Number, null, Same),
        new(AggregateKind.Median, Pattern.Number, null, Same),
        new(AggregateKind.Last, Pattern.Anything, Ordered, Same),
        new(AggregateKind.First, Pattern.Anything, Ordered, Same),
        new(AggregateKind.Set, Pattern.Single, null, value => new SetType(value!.Type)),
    ];

    /// <summary>The meaning of what is written; null where the function has no such form.</summary>
    public static AggregateMeaning? Find(AggregateSyntax node) =>
        Functions.Named(node.Function.Text).Where(f => f.Aggregate is not null)
            .Select(f => Rows.First(r => r.Kind == f.Aggregate))
            .FirstOrDefault(r => (r.Value is null) == (node.Value is null) && (r.Key is null) == (node.Key is null)
                && node.IsDistinct == (r.Kind == AggregateKind.CountDistinct));

    /// <summary>Says how the function is written.</summary>
    public static Diagnostic WrongForm(AggregateSyntax node, Scope scope)
    {
        var name = node.Function.Text;
        var forms = Functions.Named(name).Where(f => f.Aggregate is not null).Select(f => f.Signature).ToArray();
        return forms.Length == 0
            ? NameFindings.UnknownFunction.At(scope.Source, node.Function.Span, name)
                .DidMean(node.Function, Functions.All.Where(f => f.Aggregate is not null).Select(f => f.Name))
            : CallFindings.AggregateForm.At(scope.Source, node.Span, name, string.Join("` or `", forms));
    }

    private static LodeType Same(BoundExpression? value) => value?.Type ?? LodeType.Any;
}
