using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>A span of time as it stands beside a date: what is to be added, months or days. Periods are told by their syntax alone.</summary>
internal sealed record PeriodSteps(ImmutableArray<PeriodSteps.Step> Steps)
{
    /// <summary>Whether it is a period: <c>6 months</c>, <c>months(n)</c>, <c>days(n)</c>, with a sign or in parentheses.</summary>
    public static bool IsOne(ExpressionSyntax syntax) => Context.Inner(syntax) switch
    {
        LiteralSyntax { Kind: LiteralKind.Period } => true,
        CallSyntax { Target: null } call => call.Name.Text is Functions.Months or Functions.Days,
        OperationSyntax { Operator.Id: "negate", Operands: [var operand] } => IsOne(operand),
        _ => false,
    };

    public static PeriodSteps Bind(ExpressionSyntax syntax, Scope scope) => Context.Inner(syntax) switch
    {
        LiteralSyntax { Value: Period p } literal => OfLiteral(p, literal),
        CallSyntax call => OfCall(call, scope),
        OperationSyntax { Operands: [var operand] } node => Bind(operand, scope).Negated(node),
        _ => new([]),
    };

    /// <summary>Minus the period.</summary>
    public PeriodSteps Negated(SyntaxNode origin) =>
        new([.. Steps.Select(s => s with { Count = Lowering.Lower.Negate(origin, LodeType.Number, [s.Count]) })]);

    /// <summary>A date moved by the period.</summary>
    public BoundExpression AddTo(BoundExpression date, SyntaxNode origin) =>
        Steps.Aggregate(date, (d, step) => new BoundOperation(LodeType.Date, origin, step.Op, [d, step.Count]));

    private static PeriodSteps OfLiteral(Period period, LiteralSyntax origin)
    {
        var (months, days) = (StepOf(Op.AddMonths, period.Months, origin), StepOf(Op.AddDays, period.Days, origin));
        return new(period.Months == 0 ? [days] : period.Days == 0 ? [months] : [months, days]);
    }

    private static Step StepOf(Op op, int count, LiteralSyntax origin) => new(op, new BoundConstant(LodeType.Number, origin, (double)count));

    private static PeriodSteps OfCall(CallSyntax call, Scope scope)
    {
        var op = call.Name.Text == Functions.Months ? Op.AddMonths : Op.AddDays;
        if (call.Arguments is [{ Name: null } only])
        {
            return new([new(op, ExpressionBinder.BindTo(only.Value, scope, LodeType.Number))]);
        }

        scope.Report(CallFindings.ArgumentCount.At(scope.Source, call.Span, call.Name.Text, 1, call.Arguments.Length));
        return new([]);
    }

    /// <summary>What is added: months or days, and how many.</summary>
    public sealed record Step(Op Op, BoundExpression Count);
}
