using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Semantics.Lowering;

namespace Lode.Semantics;

/// <summary>Every function of the language, once: for binding, completion and documentation.</summary>
public static class Functions
{
    /// <summary>The function that makes a period of months.</summary>
    internal const string Months = "months";

    /// <summary>The function that makes a period of days.</summary>
    internal const string Days = "days";

    /// <summary>The function that reads a rule's verdict.</summary>
    public const string Fired = "fired";

    /// <summary>The function that reads a score.</summary>
    public const string TotalScore = "total_score";

    /// <summary>All of them.</summary>
    public static ImmutableArray<Function> All { get; } =
    [
        Value("abs", "abs(x)", "The number without its sign.", Op.Abs, Relation.None, Results.First, [Pattern.Number]),
        Value("round", "round(x, digits)", "The number rounded to so many digits, halves away from zero.", Op.Round, Relation.None, Results.First, [Pattern.Number, Pattern.Plain]),
        Value("min", "min(a, b)", "The lesser of two numbers or the earlier of two dates.", Op.Min, Relation.Alike, Results.Common, [Pattern.Number, Pattern.Number], [Pattern.Date, Pattern.Date]),
        Value("max", "max(a, b)", "The greater of two numbers or the later of two dates.", Op.Max, Relation.Alike, Results.Common, [Pattern.Number, Pattern.Number], [Pattern.Date, Pattern.Date]),
        Value("days_between", "days_between(a, b)", "The days from the first date to the second.", Op.DaysBetween, Relation.None, Results.Number, [Pattern.Date, Pattern.Date]),
        Value("months_between", "months_between(a, b)", "The whole months from the first date to the second.", Op.MonthsBetween, Relation.None, Results.Number, [Pattern.Date, Pattern.Date]),
        Value("year", "year(d)", "The year of a date.", Op.Year, Relation.None, Results.Number, [Pattern.Date]),
        Value("lower", "lower(t)", "The text in lower case.", Op.Lower, Relation.None, Results.Text, [Pattern.Text]),
        Value("count", "count(s)", "The number of members of a set or rows of a collection.", Op.Count, Relation.None, Results.Number, [Pattern.Set]),
        new(Months, "months(n)", "A period of so many months, to be added to a date.", Op.AddMonths),
        new(Days, "days(n)", "A period of so many days, to be added to a date.", Op.AddDays),
        new(Fired, "fired(RULE)", "The verdict of another rule on the same subject."),
        new(TotalScore, "total_score(NAME)", "The sum of what the rules that fired add to a score; without a name, to the one without a name."),
        new("count", "count(x in S where c)", "How many members of a set or collection there are, of those where the condition holds.", Aggregate: AggregateKind.Count),
        new("count", "count(distinct e for x in S where c)", "How many different values there are.", Aggregate: AggregateKind.CountDistinct),
        new("sum", "sum(e for x in S where c)", "The sum of a value over the members.", Aggregate: AggregateKind.Sum),
        new("min", "min(e for x in S where c)", "The least value over the members.", Aggregate: AggregateKind.Min),
        new("max", "max(e for x in S where c)", "The greatest value over the members.", Aggregate: AggregateKind.Max),
        new("avg", "avg(e for x in S where c)", "The mean of a value over the members.", Aggregate: AggregateKind.Average),
        new("median", "median(e for x in S where c)", "The middle value over the members; of an even count the mean of the middle two.", Aggregate: AggregateKind.Median),
        new("last", "last(e by k for x in S where c)", "The value of the member with the greatest key; the earlier row wins a tie.", Aggregate: AggregateKind.Last),
        new("first", "first(e by k for x in S where c)", "The value of the member with the least key; the earlier row wins a tie.", Aggregate: AggregateKind.First),
        new("set", "set(e for x in S where c)", "The set of the values over the members.", Aggregate: AggregateKind.Set),
    ];

    /// <summary>The forms of a name.</summary>
    public static IEnumerable<Function> Named(string name) => All.Where(f => f.Name == name);

    private static Function Value(
        string name, string signature, string doc, Op op, Relation relation,
        Func<ImmutableArray<BoundExpression>, LodeType> result, params Pattern[][] operands) =>
        new(name, signature, doc, op)
        {
            Meaning = new Meaning(relation, [.. operands.Select(o => OperatorMeanings.Row([.. o], result, Lower.To(op)))]),
        };
}
