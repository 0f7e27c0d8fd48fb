using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Formatting;

/// <summary>Where spaces and line ends stand in declarations.</summary>
internal sealed class DeclarationLayout(TokenCursor tokens) : DeclarationVisitor<Doc>
{
    /// <summary>A define is one line up to this column; above it the body gets its own.</summary>
    private const int OneLineDefine = 100;

    private readonly ExpressionLayout _expressions = new(tokens);

    /// <inheritdoc/>
    public override Doc VisitEnum(EnumSyntax node) => Doc.Group(Doc.Concat(
        tokens.Until(node.Name.Span.End), Doc.Space, tokens.Token(),
        Doc.Nest(Doc.Concat(Doc.Line, _expressions.List(node.Members, _ => tokens.Token()))),
        Doc.Line, tokens.Token()));

    /// <inheritdoc/>
    public override Doc VisitEntity(EntitySyntax node) => Doc.Concat(
        tokens.UntilSymbol("{"), Doc.Space, Braces(node.Fields, Field));

    /// <inheritdoc/>
    public override Doc VisitSubject(SubjectSyntax node) => tokens.Until(node.Span.End);

    /// <inheritdoc/>
    public override Doc VisitToday(TodaySyntax node) => tokens.Until(node.Span.End);

    /// <inheritdoc/>
    public override Doc VisitParam(ParamSyntax node) => Doc.Concat(
        tokens.Until(node.Name.Span.End), TypeAnnotation(node.Type), Body(node.Default, int.MaxValue));

    /// <inheritdoc/>
    public override Doc VisitDefine(DefineSyntax node) => Doc.Concat(
        tokens.Until(node.Name.Span.End),
        Parameters(node.Parameters),
        node.Entity is null ? Doc.Empty : Doc.Concat(Doc.Space, tokens.Until(node.Entity.Span.End)),
        node.Type is null ? Doc.Empty : TypeAnnotation(node.Type),
        Body(node.Body, OneLineDefine));

    /// <inheritdoc/>
    public override Doc VisitAction(ActionSyntax node) => Doc.Concat(tokens.Until(node.Name.Span.End), Parameters(node.Parameters));

    /// <inheritdoc/>
    public override Doc VisitRule(RuleSyntax node) => new RuleLayout(tokens, _expressions).Of(node);

    /// <inheritdoc/>
    public override Doc VisitTest(TestSyntax node)
    {
        var items = new TestLayout(tokens, _expressions);
        return Doc.Concat(tokens.UntilSymbol("{"), Doc.Space, Braces(node.Items, items.Of));
    }

    /// <inheritdoc/>
    public override Doc VisitError(ErrorSyntax node) => Doc.Empty;

    private Doc Field(FieldSyntax field)
    {
        var name = Doc.Concat(tokens.Token(), tokens.Token());
        var marks = tokens.Until(field.Type.Span.Start);
        return Doc.Concat(
            name, Doc.Space, marks, marks.HasText ? Doc.Space : Doc.Empty, tokens.Compact(field.Type.Span),
            field.Column is null ? Doc.Empty : Doc.Space, tokens.Until(field.Span.End), tokens.Comma(isWanted: false));
    }

    private Doc Parameters(ImmutableArray<ParameterSyntax> parameters) => tokens.At("(")
        ? Doc.Group(Doc.Concat(tokens.Token(), Doc.Align(_expressions.List(parameters, Parameter)), tokens.Token()))
        : Doc.Empty;

    private Doc Parameter(ParameterSyntax parameter) => Doc.Concat(tokens.Token(), TypeAnnotation(parameter.Type));

    private Doc TypeAnnotation(TypeSyntax type) => Doc.Concat(tokens.Token(), Doc.Space, tokens.Compact(type.Span));

    private Doc Body(ExpressionSyntax body, int width) => Doc.Concat(
        Doc.Space, tokens.Token(), Doc.Group(Doc.Nest(Doc.Concat(Doc.Line, _expressions.Of(body))), width));

    private Doc Braces<T>(IEnumerable<T> items, Func<T, Doc> layout)
    {
        var open = tokens.Token();
        var lines = new List<Doc>();
        foreach (var item in items)
        {
            lines.Add(lines.Count == 0 ? Doc.HardLine() : tokens.LineEnd());
            lines.Add(layout(item));
        }

        return Doc.Concat(open, Doc.Nest(Doc.Concat([.. lines])), Doc.HardLine(), tokens.Token());
    }
}
