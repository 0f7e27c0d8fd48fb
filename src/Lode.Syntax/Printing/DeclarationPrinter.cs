using static Lode.Syntax.Lisp;

namespace Lode.Syntax;

/// <summary>Declarations as nested lists.</summary>
internal sealed class DeclarationPrinter : DeclarationVisitor<string>
{
    private readonly ExpressionPrinter _expressions = new();

    public override string VisitEnum(EnumSyntax node) =>
        Block($"enum {Name(node.Name)}", [Doc(node.Doc), .. node.Members.Select(member => List("member", Name(member.Name), Doc(member.Doc)))]);

    public override string VisitEntity(EntitySyntax node) => Block($"entity {Name(node.Name)}",
    [
        Doc(node.Doc), List("as", Name(node.Collection)), node.Source is null ? null : List("from", Of(node.Source)),
        node.Table is null ? null : List("table", Name(node.Table)), .. node.Fields.Select(Field),
    ]);

    public override string VisitSubject(SubjectSyntax node) => Block($"subject {Name(node.Entity)}", [Doc(node.Doc)]);

    public override string VisitParam(ParamSyntax node) => Block($"param {Name(node.Name)}", [Doc(node.Doc), Type(node.Type), Of(node.Default)]);

    public override string VisitDefine(DefineSyntax node) => Block($"define {Name(node.Name)}",
    [
        Doc(node.Doc), .. node.Parameters.Select(Parameter), node.Entity is null ? null : List("for", Name(node.Entity)),
        node.Type is null ? null : Type(node.Type), Of(node.Body),
    ]);

    public override string VisitAction(ActionSyntax node) =>
        Block($"action {Name(node.Name)}", [Doc(node.Doc), .. node.Parameters.Select(Parameter)]);

    public override string VisitToday(TodaySyntax node) =>
        Block("today", [Doc(node.Doc), node.Date is null ? null : Of(node.Date)]);

    public override string VisitRule(RuleSyntax node) => Block(node.Name is null ? "rule" : $"rule {Name(node.Name)}",
    [
        Doc(node.Doc), node.Title is null ? null : List("title", Of(node.Title)), .. node.Clauses.Select(Clause),
        List("if", Of(node.Condition)), .. node.Actions.Select(Action),
    ]);

    public override string VisitTest(TestSyntax node) => Block($"test {Name(node.Rule)}",
        [Doc(node.Doc), node.Title is null ? null : List("title", Of(node.Title)), .. node.Items.Select(Item)]);

    public override string VisitError(ErrorSyntax node) => "(error)";

    private string Field(FieldSyntax node) => List("field", Name(node.Name), node.IsKey ? "key" : null, node.IsRequired ? "required" : null,
        Type(node.Type), node.Column is null ? null : List("from", Of(node.Column)), Doc(node.Doc));

    private static string Type(TypeSyntax node) =>
        List("type", node.IsSet ? "set" : null, Name(node.Name), ExpressionPrinter.Unit(node.Unit));

    private static string Parameter(ParameterSyntax node) => List("parameter", Name(node.Name), Type(node.Type));

    private string Clause(ClauseSyntax node) => node switch
    {
        ForClauseSyntax clause => List("for", Name(clause.Entity)),
        SeverityClauseSyntax clause => List("severity", Name(clause.Level)),
        TagsClauseSyntax clause => List("tags", clause.Tags.Select(Name)),
        DateClauseSyntax clause => List(clause.IsFrom ? "from" : "until", Of(clause.Date)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private string Action(RuleActionSyntax node) => node switch
    {
        FlagSyntax flag => List("flag", flag.Message is null ? null : Of(flag.Message)),
        ScoreSyntax score => List("score", Of(score.Amount), score.Target is null ? null : List("to", Name(score.Target))),
        TagSyntax tag => List("tag", Name(tag.Tag)),
        ActionCallSyntax call => List("call", [Name(call.Name), .. call.Arguments.Select(_expressions.Argument)]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private string Item(TestItemSyntax node) => node switch
    {
        TestTodaySyntax item => List("today", Of(item.Date)),
        TestSetSyntax item => List("set", Name(item.Param), Of(item.Value)),
        GivenSyntax item => List("given", [Name(item.Entity), item.Key is null ? null : Name(item.Key), .. item.Fields.Select(Given)]),
        ExpectSyntax item => List("expect", Name(item.Verdict)),
        TestTableSyntax item => Block(
            "table " + string.Join(' ', item.Header.Select(Name)), item.Rows.Select(row => List("row", row.Cells.Select(Of)))),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private string Given(GivenFieldSyntax node) => $"{Name(node.Field)}={Of(node.Value)}";

    private static string? Doc(string? doc) => doc is null ? null : List("doc", Text(doc));

    private string Of(ExpressionSyntax node) => node.Accept(_expressions);
}
