using System.Globalization;
using System.Text;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Writes a bound expression as nested parentheses, operation first, without places: for people, for tests and for comparing.</summary>
public sealed class BoundPrinter : BoundVisitor<StringBuilder>
{
    private const int MostContributors = 20;

    private readonly StringBuilder _text = new();

    private BoundPrinter()
    {
    }

    /// <summary>The text of an expression.</summary>
    public static string Print(BoundExpression expression) => expression.Accept(new BoundPrinter()).ToString();

    /// <inheritdoc/>
    public override StringBuilder VisitConstant(BoundConstant node) => node.Value switch
    {
        null => _text.Append("unknown"),
        double d => _text.Append(d.ToString("R", CultureInfo.InvariantCulture)).Append(node.Type is NumberType { Unit: { IsNone: false } unit } ? $":{unit}" : ""),
        DateOnly d => _text.Append(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        bool b => _text.Append(b ? "true" : "false"),
        MemberSymbol m => _text.Append(m.Enum.Name).Append('.').Append(m.Name),
        var text => _text.Append('"').Append(text).Append('"'),
    };

    /// <inheritdoc/>
    public override StringBuilder VisitRowKey(BoundRowKey node) => _text.Append(node.Entity.Name).Append('[').Append(node.Key).Append(']');

    /// <inheritdoc/>
    public override StringBuilder VisitSet(BoundSet node)
    {
        _text.Append('[');
        for (var i = 0; i < node.Items.Length; i++)
        {
            _text.Append(i == 0 ? "" : " ");
            node.Items[i].Accept(this);
        }

        return _text.Append(']');
    }

    /// <inheritdoc/>
    public override StringBuilder VisitVariable(BoundVariable node) => _text.Append(node.Variable.Name);

    /// <inheritdoc/>
    public override StringBuilder VisitThis(BoundThis node) => _text.Append("this");

    /// <inheritdoc/>
    public override StringBuilder VisitToday(BoundToday node) => _text.Append("today");

    /// <inheritdoc/>
    public override StringBuilder VisitParam(BoundParam node) => _text.Append("(param ").Append(node.Param.Name).Append(')');

    /// <inheritdoc/>
    public override StringBuilder VisitField(BoundField node) => node.Target.Accept(this).Append('.').Append(node.Field.Name);

    /// <inheritdoc/>
    public override StringBuilder VisitRows(BoundRows node) => _text.Append("(all ").Append(node.Entity.Collection).Append(')');

    /// <inheritdoc/>
    public override StringBuilder VisitOperation(BoundOperation node) => List(node.Function is { } function ? $"host {function.Name}" : node.Op.ToString(), node.Operands);

    /// <inheritdoc/>
    public override StringBuilder VisitConditional(BoundConditional node) => List("if", [node.Condition, node.Then, node.Else]);

    /// <inheritdoc/>
    public override StringBuilder VisitAggregate(BoundAggregate node)
    {
        _text.Append('(').Append(node.Kind);
        foreach (var binder in node.Binders)
        {
            _text.Append(" (").Append(binder.Variable.Name).Append(" in ");
            binder.Source.Accept(this).Append(')');
        }

        node.Where?.Accept(Behind(" (where ")).Append(')');
        node.Value?.Accept(Behind(" "));
        node.Key?.Accept(Behind(" (by ")).Append(')');
        return _text.Append(node.SkipsUnknown ? " skipping)" : ")");
    }

    /// <inheritdoc/>
    public override StringBuilder VisitDefine(BoundDefine node) => List($"define {node.Define.Name}", node.Children);

    /// <inheritdoc/>
    public override StringBuilder VisitFired(BoundFired node) => _text.Append("(fired ").Append(node.Rule.Name).Append(')');

    /// <summary>Thousands of rules may add to a score, and as many read it: then only their number is written.</summary>
    public override StringBuilder VisitTotalScore(BoundTotalScore node)
    {
        _text.Append("(total_score ").Append(node.Target ?? "-");
        foreach (var shown in node.Contributors.Length <= MostContributors ? node.Contributors.Select(r => r.Name) : [$"{node.Contributors.Length}"])
        {
            _text.Append(' ').Append(shown);
        }

        return _text.Append(')');
    }

    /// <inheritdoc/>
    public override StringBuilder VisitTemplate(BoundTemplate node)
    {
        _text.Append("(text");
        foreach (var part in node.Parts)
        {
            _ = part.Value is null
                ? _text.Append(" \"").Append(part.Literal).Append('"')
                : part.Value.Accept(Behind(" ")).Append(part.Format is null ? "" : ":").Append(part.Format);
        }

        return _text.Append(')');
    }

    private StringBuilder List(string head, IEnumerable<BoundExpression> operands)
    {
        _text.Append('(').Append(head);
        foreach (var operand in operands)
        {
            operand.Accept(Behind(" "));
        }

        return _text.Append(')');
    }

    private BoundPrinter Behind(string text)
    {
        _text.Append(text);
        return this;
    }
}
