using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>Where spaces and line ends stand in expressions.</summary>
internal sealed class ExpressionLayout(TokenCursor tokens) : ExpressionVisitor<Doc>
{
    /// <summary>Any expression.</summary>
    public Doc Of(ExpressionSyntax node) => node.Accept(this);

    /// <inheritdoc/>
    public override Doc VisitLiteral(LiteralSyntax node) => tokens.Compact(node.Span);

    /// <inheritdoc/>
    public override Doc VisitName(NameExpressionSyntax node) => tokens.Token();

    /// <inheritdoc/>
    public override Doc VisitTemplate(TemplateSyntax node) => tokens.Token();

    /// <inheritdoc/>
    public override Doc VisitMissing(MissingSyntax node) => Doc.Empty;

    /// <inheritdoc/>
    public override Doc VisitCollection(CollectionSyntax node) => tokens.Until(node.Span.End);

    /// <inheritdoc/>
    public override Doc VisitMember(MemberSyntax node) => Doc.Concat(Of(node.Target), tokens.Token(), tokens.Token());

    /// <inheritdoc/>
    public override Doc VisitCall(CallSyntax node) => Doc.Concat(
        node.Target is null ? Doc.Empty : Doc.Concat(Of(node.Target), tokens.Token()), tokens.Token(), Arguments(node.Arguments));

    /// <inheritdoc/>
    public override Doc VisitParenthesized(ParenthesizedSyntax node) =>
        Doc.Concat(tokens.Token(), Doc.Align(Of(node.Inner)), tokens.Token());

    /// <inheritdoc/>
    public override Doc VisitSet(SetSyntax node) => Doc.Concat(
        tokens.Token(), Doc.Align(Filled(node.Items, Of)), tokens.Token());

    /// <inheritdoc/>
    public override Doc VisitOperation(OperationSyntax node) => node.Operator.Placement switch
    {
        Placement.Prefix => Doc.Concat(tokens.Token(), node.Operator.Precedence == Precedence.Sign ? Doc.Empty : Doc.Space, Of(node.Operands[0])),
        Placement.Postfix => Doc.Concat(Of(node.Operands[0]), Doc.Space, tokens.Until(node.Span.End)),
        Placement.Between => Doc.Concat(
            Of(node.Operands[0]), Doc.Space, WordsBefore(node.Operands[1]), Of(node.Operands[1]), Doc.Space, WordsBefore(node.Operands[2]),
            Of(node.Operands[2])),
        _ => Chain(node, isInner: false),
    };

    /// <inheritdoc/>
    public override Doc VisitConditional(ConditionalSyntax node)
    {
        var parts = new List<Doc>();
        ExpressionSyntax rest = node;
        while (rest is ConditionalSyntax arm)
        {
            parts.Add(Doc.Group(Doc.Concat(
                tokens.Token(), Doc.Space, Of(arm.Condition), Doc.Nest(Doc.Concat(Doc.Line, WordsBefore(arm.Then), Of(arm.Then))))));
            parts.AddRange([Doc.Line, tokens.Token(), Doc.Space]);
            rest = arm.Else;
        }

        parts.Add(Of(rest));
        return Doc.Group(Doc.Align(Doc.Concat([.. parts])));
    }

    /// <inheritdoc/>
    public override Doc VisitQuantifier(QuantifierSyntax node) => Doc.Group(Doc.Align(Doc.Concat(
        tokens.Token(), Doc.Space, Binders(node.Binders), Doc.Space, tokens.Token(),
        Doc.Nest(Doc.Concat(Doc.Line, Of(node.Condition))))));

    /// <inheritdoc/>
    public override Doc VisitAggregate(AggregateSyntax node) => Doc.Group(Doc.Concat(
        tokens.Token(),
        tokens.Token(),
        Doc.Align(Doc.Concat(
            Doc.Group(Doc.Concat(Gathered(node), Binders(node.Binders))),
            node.Where is null ? Doc.Empty : Doc.Concat(Doc.Line, WordsBefore(node.Where), Of(node.Where)),
            node.SkipsUnknown ? Doc.Concat(Doc.Line, tokens.Token(), Doc.Space, tokens.Token()) : Doc.Empty)),
        tokens.Token()));

    /// <summary>The parentheses of a call with what stands in them.</summary>
    public Doc Arguments(ImmutableArray<ArgumentSyntax> arguments) =>
        Doc.Group(Doc.Concat(tokens.Token(), Doc.Align(List(arguments, Argument)), tokens.Token()));

    /// <summary>Things separated by commas, a possible line end behind each comma.</summary>
    public Doc List<T>(ImmutableArray<T> items, Func<T, Doc> layout) => List(items, layout, item => Doc.Concat(Doc.Line, item));

    /// <summary>The same, as many on each line as fit.</summary>
    public Doc Filled<T>(ImmutableArray<T> items, Func<T, Doc> layout) => List(items, layout, item => Doc.Group(Doc.Concat(Doc.Line, item)));

    private Doc List<T>(ImmutableArray<T> items, Func<T, Doc> layout, Func<Doc, Doc> further)
    {
        var parts = new List<Doc>();
        for (var i = 0; i < items.Length; i++)
        {
            var item = layout(items[i]);
            parts.Add(i == 0 ? item : further(item));
            parts.Add(tokens.Comma(isWanted: i < items.Length - 1 && (tokens.At(",") || !item.EndsInComment)));
        }

        return Doc.Concat([.. parts]);
    }

    private Doc Gathered(AggregateSyntax node)
    {
        var distinct = node.IsDistinct ? Doc.Concat(tokens.Token(), Doc.Space) : Doc.Empty;
        if (node.Value is null)
        {
            return distinct;
        }

        var value = Of(node.Value);
        var key = node.Key is null ? Doc.Empty : Doc.Concat(Doc.Space, WordsBefore(node.Key), Of(node.Key));
        return Doc.Concat(distinct, value, key, Doc.Line, WordsBefore(node.Binders[0]));
    }

    private Doc Binders(ImmutableArray<BinderSyntax> binders) => Doc.Align(List(binders, Binder));

    private Doc Binder(BinderSyntax binder) => Doc.Concat(tokens.Token(), Doc.Space, WordsBefore(binder.Source), Of(binder.Source));

    private Doc Argument(ArgumentSyntax argument) =>
        argument.Name is null ? Of(argument.Value) : Doc.Concat(tokens.Token(), tokens.Token(), Doc.Space, Of(argument.Value));

    /// <summary>Operands of operators that bind alike, a possible line end before each operator.</summary>
    private Doc Chain(OperationSyntax node, bool isInner)
    {
        var isLogic = node.Operator.Precedence is Precedence.Or or Precedence.And;
        var (first, links) = Links(node);
        var head = Operand(first, isLogic);
        var gap = node.Operator.Precedence is Precedence.Comparison or Precedence.Otherwise ? Doc.Space : Doc.Line;
        var tail = links.Select(link => Doc.Concat(gap, WordsBefore(link), Doc.Align(Operand(link, isLogic)))).ToArray();
        return Doc.Group(Doc.Align(Doc.Concat(head, Doc.Nest(Doc.Concat(tail), isLogic && !isInner ? 0 : 2))));
    }

    private Doc Operand(ExpressionSyntax operand, bool isLogic) =>
        isLogic && operand is OperationSyntax { Operator: { Placement: Placement.Infix, Precedence: Precedence.Or or Precedence.And } } inner
            ? Chain(inner, isInner: true)
            : Of(operand);

    /// <summary><c>a + b - c</c> as <c>a</c>, <c>b</c>, <c>c</c>: unrolled in a loop, since thousands of operands may hang on one another.</summary>
    private static (ExpressionSyntax First, List<ExpressionSyntax> Links) Links(OperationSyntax node)
    {
        var links = new List<ExpressionSyntax>();
        ExpressionSyntax first = node;
        while (first is OperationSyntax { Operator.Placement: Placement.Infix } operation && operation.Operator.Precedence == node.Operator.Precedence)
        {
            links.AddRange(operation.Operands.Skip(1).Reverse());
            first = operation.Operands[0];
        }

        links.Reverse();
        return (first, links);
    }

    private Doc WordsBefore(SyntaxNode node) => Doc.Concat(tokens.Until(node.Span.Start), Doc.Space);
}
