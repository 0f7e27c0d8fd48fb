using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>
/// Finds the smallest change of each single cell that turns a verdict, by judging again with the cell changed. Bounded in cells and judgements; the
/// caller's budget bounds its time.
/// </summary>
internal sealed class FlipSearch(InterpreterEngine engine, World world, RuleSymbol rule, int row, CancellationToken cancellation)
{
    private const int MaxCells = 60;
    private const int MaxJudgements = 8000;
    private const int MaxFlips = 12;
    private int _judgements;

    /// <summary>The changes, the smallest first, of one cell at most one to each verdict.</summary>
    public ImmutableArray<Flip> Find(CancellationToken budget)
    {
        var flips = new List<Flip>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellation);
        try
        {
            limit.Token.ThrowIfCancellationRequested();
            var reads = new Dictionary<Cell, string>();
            var now = InterpreterEngine.VerdictOf(Judge(new WorldView(world, limit.Token) { Reads = reads }));
            var literals = Literals.Of(rule, world, reads.Keys);
            foreach (var (cell, name) in reads.OrderBy(r => !IsSubject(r.Key)).Take(MaxCells))
            {
                flips.AddRange(Of(cell, name, now, literals, limit.Token));
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What was found in time is told.
        }

        return [.. flips.OrderBy(f => f.Size).Take(MaxFlips)];
    }

    private IEnumerable<Flip> Of(Cell cell, string name, Verdict now, Literals literals, CancellationToken token)
    {
        var type = cell.Field.Type;
        var old = new WorldView(world, token).Read(cell, () => name);
        // With another key it would be another row.
        if (cell.Field.IsKey && old.IsKnown)
        {
            return [];
        }

        Verdict? Try(Value value)
        {
            token.ThrowIfCancellationRequested();
            if (_judgements++ >= MaxJudgements)
            {
                return null;
            }

            var verdict = InterpreterEngine.VerdictOf(Judge(new WorldView(world, token) { Change = (cell, value) }));
            return verdict != now && verdict != Verdict.Undetermined ? verdict : null;
        }

        var changes = type is NumberType or DateType && old is NumberValue number
            ? new NumberChanges(number.Number, type, Try).Find(literals)
            : OtherChanges.Of(old, type, world, literals).Select(value => (Value: value, Verdict: Try(value)));
        return changes
            .Where(c => c.Verdict is not null)
            .Select(c => new Flip(name, Exactly(old, type), Exactly(c.Value, type), c.Verdict!.Value, Size(old, c.Value)))
            .GroupBy(f => f.Verdict)
            .Select(g => g.MinBy(f => f.Size)!);
    }

    private Value Judge(WorldView view)
    {
        var judgement = engine.JudgementOf(view, rule, row);
        return judgement.Verdict(rule, judgement.Subject);
    }

    private bool IsSubject(Cell cell) => cell.Row == row && cell.Field.Entity == rule.Entity;

    private static double Size(Value old, Value changed) => (old, changed) switch
    {
        (NumberValue a, NumberValue b) => Math.Abs(a.Number - b.Number) / Math.Max(Math.Abs(a.Number), Math.Abs(b.Number)),
        _ => 1,
    };

    // Without rounding: a reader must be able to tell the two apart.
    private string Exactly(Value value, LodeType type) => (value, type) switch
    {
        (NumberValue n, NumberType { IsPercent: true }) => $"{n.Number * 100:0.######}%",
        (NumberValue n, NumberType { IsMoney: true }) => $"{(n.Number < 0 ? "-" : "")}${Math.Abs(n.Number):#,0.######}",
        (SetValue { Members: [] }, _) => "[]",
        _ => new ValueRenderer(world).Render(value, type),
    };
}
