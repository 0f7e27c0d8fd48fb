namespace Lode.Semantics;

/// <summary>Handles every kind of bound expression; a new kind breaks the build here and in every heir.</summary>
public abstract class BoundVisitor<T>
{
    /// <summary>A constant.</summary>
    public abstract T VisitConstant(BoundConstant node);

    /// <summary>A row by its key.</summary>
    public abstract T VisitRowKey(BoundRowKey node);

    /// <summary>A set of written members.</summary>
    public abstract T VisitSet(BoundSet node);

    /// <summary>A variable.</summary>
    public abstract T VisitVariable(BoundVariable node);

    /// <summary>The subject.</summary>
    public abstract T VisitThis(BoundThis node);

    /// <summary>The day of the run.</summary>
    public abstract T VisitToday(BoundToday node);

    /// <summary>A param.</summary>
    public abstract T VisitParam(BoundParam node);

    /// <summary>A field of a row.</summary>
    public abstract T VisitField(BoundField node);

    /// <summary>All rows of an entity.</summary>
    public abstract T VisitRows(BoundRows node);

    /// <summary>An operation on values.</summary>
    public abstract T VisitOperation(BoundOperation node);

    /// <summary>A conditional.</summary>
    public abstract T VisitConditional(BoundConditional node);

    /// <summary>An aggregate or quantifier.</summary>
    public abstract T VisitAggregate(BoundAggregate node);

    /// <summary>A define's value.</summary>
    public abstract T VisitDefine(BoundDefine node);

    /// <summary>Another rule's verdict.</summary>
    public abstract T VisitFired(BoundFired node);

    /// <summary>A score so far.</summary>
    public abstract T VisitTotalScore(BoundTotalScore node);

    /// <summary>A text with interpolated values.</summary>
    public abstract T VisitTemplate(BoundTemplate node);
}
