namespace Lode.Syntax;

/// <summary>Handles every kind of declaration; a new kind breaks the build here and in every heir.</summary>
public abstract class DeclarationVisitor<T>
{
    /// <summary>An enum.</summary>
    public abstract T VisitEnum(EnumSyntax node);

    /// <summary>An entity.</summary>
    public abstract T VisitEntity(EntitySyntax node);

    /// <summary>The subject.</summary>
    public abstract T VisitSubject(SubjectSyntax node);

    /// <summary>A param.</summary>
    public abstract T VisitParam(ParamSyntax node);

    /// <summary>A define.</summary>
    public abstract T VisitDefine(DefineSyntax node);

    /// <summary>An action.</summary>
    public abstract T VisitAction(ActionSyntax node);

    /// <summary>The day of a run that names none.</summary>
    public abstract T VisitToday(TodaySyntax node);

    /// <summary>A rule.</summary>
    public abstract T VisitRule(RuleSyntax node);

    /// <summary>A test.</summary>
    public abstract T VisitTest(TestSyntax node);

    /// <summary>Tokens that belong to no declaration.</summary>
    public abstract T VisitError(ErrorSyntax node);
}
