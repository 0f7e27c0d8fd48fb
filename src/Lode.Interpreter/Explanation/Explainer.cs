using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>Says why a rule says what it says of a row, and what would have to be different.</summary>
/// <param name="engine">The pack made ready.</param>
/// <param name="world">The data.</param>
public sealed class Explainer(InterpreterEngine engine, World world)
{
    private readonly WrittenText _written = new(engine.Pack);

    /// <summary>Explains one rule on one row.</summary>
    /// <param name="rule">The rule's ordinal.</param>
    /// <param name="row">The row.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="budget">Ends the search for changes early; what was found until then is told.</param>
    public Explanation Explain(int rule, int row, CancellationToken budget = default, CancellationToken cancellation = default)
    {
        var symbol = engine.Pack.Rules[rule];
        var judgement = engine.JudgementOf(new WorldView(world, cancellation), symbol, row);
        var value = judgement.Frame(judgement.Subject).Evaluate(symbol.Condition);
        var isInForce = symbol.InForce(world.Today);
        var tree = new TreeBuilder(judgement, _written).Build(symbol.Condition, judgement.Frame(judgement.Subject), symbol.Place.Source);
        return new(symbol.Name, world.Tables[symbol.Entity.Ordinal].Keys[row], isInForce ? InterpreterEngine.VerdictOf(value) : null,
            value.Missing.Report(), tree, isInForce ? new FlipSearch(engine, world, symbol, row, cancellation).Find(budget) : []);
    }
}
