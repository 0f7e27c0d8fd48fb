using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Interpreter;

/// <summary>Makes the tree of an explanation; bounded, so that a rule that stands on many defines still reads.</summary>
internal sealed class TreeBuilder(Judgement judgement, WrittenText written)
{
    private const int MaxDepth = 24;
    private int _left = 400;

    /// <summary>A node and what it was worked out from.</summary>
    /// <param name="node">The node.</param>
    /// <param name="frame">The frame it stands in.</param>
    /// <param name="source">The file it is written in.</param>
    /// <param name="depth">How deep it stands.</param>
    public ExplanationNode Build(BoundExpression node, Evaluator frame, SourceText source, int depth = 0)
    {
        _left--;
        var value = frame.Evaluate(node);
        var shown = new ExplanationNode(node.Origin is null ? "" : written.Of(node.Origin, source), Shown(value, node.Type))
        {
            Truth = node.Type is not BooleanType ? Truth.None
                : value is BooleanValue b ? b.IsTrue ? Truth.True : Truth.False
                : Truth.Unknown,
            Margin = Margins.Of(node, frame),
            Place = node.Origin is null ? null : new(source, node.Origin.Span),
            Missing = value.Missing.Report(),
        };
        return depth >= MaxDepth || _left <= 0 ? shown : Below(shown, node, frame, source, depth + 1);
    }

    private ExplanationNode Below(ExplanationNode shown, BoundExpression node, Evaluator frame, SourceText source, int depth)
    {
        ImmutableArray<ExplanationNode> All(IEnumerable<BoundExpression> nodes) =>
            [.. nodes.TakeWhile(_ => _left > 0).Select(child => Build(child, frame, source, depth))];

        switch (node)
        {
            case BoundAggregate aggregate:
                var (note, hasDecisive) = MemberSurvey.Of(frame, aggregate, judgement.Renderer);
                return shown with { Note = note, Children = hasDecisive && aggregate.Value is { } gathered ? All([gathered]) : [] };
            case BoundDefine define:
                var arguments = All(WrittenChildren.Of(define));
                return shown with { Note = $"defined in {define.Define.Place.Source.Path}", Children = [.. arguments, .. Body(define, frame, depth)] };
            case BoundConditional conditional:
                var condition = frame.Evaluate(conditional.Condition);
                return shown with
                {
                    Children = All(condition is BooleanValue { IsTrue: var isTrue }
                        ? [conditional.Condition, isTrue ? conditional.Then : conditional.Else]
                        : [conditional.Condition]),
                };
            case BoundFired fired when fired.Rule.InForce(judgement.View.World.Today):
                return shown with { Children = [Build(fired.Rule.Condition, judgement.Frame(frame.Self), fired.Rule.Place.Source, depth)] };
            case BoundFired:
                return shown with { Note = "not in force on this day" };
            case BoundTotalScore score:
                return shown with { Children = [.. score.Contributors.TakeWhile(_ => _left-- > 0).Select(rule => Contribution(rule, score, frame.Self!.Value))] };
            default:
                return shown with { Children = All(WrittenChildren.Of(node)) };
        }
    }

    private IEnumerable<ExplanationNode> Body(BoundDefine define, Evaluator frame, int depth)
    {
        var row = define.Self is null ? null : frame.Evaluate(define.Self) is CodeValue code ? new Row(define.Define.Entity!, code.Code) : (Row?)null;
        if (define.Self is null || row is not null)
        {
            var body = judgement.FrameOf(define.Define, row, [.. define.Arguments.Select(frame.Evaluate)]);
            yield return Build(define.Define.Body, body, define.Define.Place.Source, depth);
        }
    }

    private ExplanationNode Contribution(RuleSymbol rule, BoundTotalScore score, Row row)
    {
        var verdict = judgement.Verdict(rule, row);
        var amounts = rule.Actions.OfType<BoundScore>().Where(s => s.Target == score.Target)
            .Select(s => judgement.Renderer.Render(judgement.Frame(row).Evaluate(s.Amount), LodeType.Number));
        return new(rule.Name, Shown(verdict, LodeType.Boolean))
        {
            Truth = verdict is BooleanValue b ? b.IsTrue ? Truth.True : Truth.False : Truth.Unknown,
            Note = $"score {string.Join(" + ", amounts)}",
            Missing = verdict.Missing.Report(),
        };
    }

    private string Shown(Value value, LodeType type) => value switch
    {
        BooleanValue b => b.IsTrue ? "true" : "false",
        SetValue { Members: [] } => "[]",
        TextValue text => $"\"{text.Text}\"",
        _ => judgement.Renderer.Render(value, type),
    };
}
