using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The type that is asked for at a place, told by what stands around it.</summary>
internal sealed class WantedType(ImmutableArray<SyntaxNode> path, LocalScope scope)
{
    /// <summary>The type asked of the last expression of the path; null where none is.</summary>
    public LodeType? Last()
    {
        var last = path.Length - 1;
        while (last > 0 && path[last] is not ExpressionSyntax)
        {
            last--;
        }

        return last > 0 ? Of(last) : null;
    }

    private LodeType? Of(int index) => index == 0 ? null : path[index - 1] switch
    {
        ParenthesizedSyntax => Of(index - 1),
        OperationSyntax operation => OfOperand(operation, index),
        ConditionalSyntax conditional => conditional.Condition == path[index] ? LodeType.Boolean : Of(index - 1) ?? TypeOf(conditional.Then) ?? TypeOf(conditional.Else),
        SetSyntax set => OfItem(set, index),
        ArgumentSyntax argument => index < 2 ? null : Callee.Parameter(path[index - 2], argument, scope)?.Type,
        AggregateSyntax aggregate => aggregate.Where == path[index] ? LodeType.Boolean : OfValue(aggregate, index),
        QuantifierSyntax quantifier when quantifier.Condition == path[index] => LodeType.Boolean,
        RuleSyntax rule when rule.Condition == path[index] => LodeType.Boolean,
        ScoreSyntax => LodeType.Number,
        ParamSyntax param => TypeReader.Of(param.Type, scope.Pack),
        DefineSyntax { Type: { } type } => TypeReader.Of(type, scope.Pack),
        TestSetSyntax set => scope.Pack.Params.FirstOrDefault(p => p.Name == set.Param.Text)?.Type,
        GivenFieldSyntax field when index >= 2 => GivenEntity(path[index - 2])?.Field(field.Field.Text)?.Type,
        TestRowSyntax row when index >= 2 => OfColumn(Header(path[index - 2], row.Cells.IndexOf((ExpressionSyntax)path[index]))),
        _ => null,
    };

    /// <summary>The entity whose row a line of a test gives.</summary>
    public EntitySymbol? GivenEntity(SyntaxNode node) => node is GivenSyntax given ? scope.Pack.Entities.FirstOrDefault(e => e.Name == given.Entity.Text) : null;

    /// <summary>The name of the column that a cell stands in.</summary>
    public static string? Header(SyntaxNode table, int cell) => cell < 0 ? null : (table as TestTableSyntax)?.Header.ElementAtOrDefault(cell)?.Text;

    private LodeType? OfOperand(OperationSyntax operation, int index)
    {
        var operand = operation.Operands.IndexOf((ExpressionSyntax)path[index]);
        ImmutableArray<LodeType?> types = [.. operation.Operands.Select((o, i) => i == operand ? null : TypeOf(o))];
        return TypeFacts.Asked(operation.Operator, operand, types)
            ?? (operation.Operator.Precedence is Precedence.Sum or Precedence.Otherwise or Precedence.Sign ? Of(index - 1) : null);
    }

    private LodeType? OfItem(SetSyntax set, int index) => Of(index - 1) is SetType asked ? asked.Element
        : TypeReader.Of(set with { Items = [.. set.Items.Where(i => i != path[index])] }, scope) is SetType others ? others.Element : null;

    private LodeType? OfValue(AggregateSyntax aggregate, int index) => aggregate.Value != path[index] ? null
        : Functions.Named(aggregate.Function.Text).FirstOrDefault(f => f.Aggregate is not null)?.Aggregate switch
        {
            AggregateKind.Sum or AggregateKind.Average or AggregateKind.Median => LodeType.Number,
            AggregateKind.Set => (Of(index - 1) as SetType)?.Element,
            _ => Of(index - 1),
        };

    private LodeType? OfColumn(string? name) => name is null ? null
        : scope.Subject?.Field(name)?.Type ?? scope.Pack.Params.FirstOrDefault(p => p.Name == name)?.Type;

    private LodeType? TypeOf(ExpressionSyntax expression) => TypeReader.Of(expression, scope);
}
