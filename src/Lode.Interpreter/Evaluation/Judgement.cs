using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>A row of an entity.</summary>
internal readonly record struct Row(EntitySymbol Entity, int Index);

/// <summary>The judging of one subject: everything that is worked out once and read again.</summary>
internal sealed class Judgement(WorldView view, AggregatePlans plans, Row subject)
{
    private readonly Dictionary<(RuleSymbol, Row), Value> _verdicts = [];
    private readonly Dictionary<DefineCall, Value> _defines = [];

    /// <summary>The data.</summary>
    public WorldView View { get; } = view;

    /// <summary>How aggregates find their members.</summary>
    public AggregatePlans Plans { get; } = plans;

    /// <summary>The subject. Missing cells are named as seen from here.</summary>
    public Row Subject { get; } = subject;

    /// <summary>Writes values for readers.</summary>
    public ValueRenderer Renderer { get; } = new(view.World);

    /// <summary>A frame with nothing in scope but <c>this</c>.</summary>
    public Evaluator Frame(Row? self) => new(this, self);

    /// <summary>A rule's condition on a row; false where the rule is not in force.</summary>
    public Value Verdict(RuleSymbol rule, Row row)
    {
        if (!_verdicts.TryGetValue((rule, row), out var verdict))
        {
            verdict = rule.InForce(View.World.Today) ? Frame(row).Evaluate(rule.Condition) : Value.False;
            _verdicts[(rule, row)] = verdict;
        }

        return verdict;
    }

    /// <summary>A define's value for the row it is asked of and the arguments it is given.</summary>
    public Value Define(DefineSymbol define, Row? self, ImmutableArray<Value> arguments)
    {
        var call = new DefineCall(define, self, arguments);
        if (!_defines.TryGetValue(call, out var value))
        {
            View.Cancellation.ThrowIfCancellationRequested();
            value = FrameOf(define, self, arguments).Evaluate(define.Body);
            _defines[call] = value;
        }

        return value;
    }

    /// <summary>The frame in which a define's body is evaluated.</summary>
    public Evaluator FrameOf(DefineSymbol define, Row? self, ImmutableArray<Value> arguments)
    {
        var frame = Frame(self);
        foreach (var (parameter, argument) in define.Parameters.Zip(arguments))
        {
            frame.Variables[parameter] = argument;
        }

        return frame;
    }

    private sealed record DefineCall(DefineSymbol Define, Row? Self, ImmutableArray<Value> Arguments)
    {
        public bool Equals(DefineCall? other) =>
            other is not null && Define == other.Define && Self == other.Self && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Define);
            hash.Add(Self);
            foreach (var argument in Arguments)
            {
                hash.Add(argument);
            }

            return hash.ToHashCode();
        }
    }
}
