using System.Text.RegularExpressions;

namespace Lode.Runtime.Columns;

/// <summary>
/// Compiled rules in their columnar shape, for one thread of a run. What is the same everywhere is prepared once; then each chunk of subjects is
/// judged by all rules of its entity.
/// </summary>
public abstract class ColumnProgram : MaskProgram
{
    private const int MostRowsPerRow = 4;

    private readonly ColumnRun _run;
    private readonly Worker _worker;
    private readonly Frame _chunk;
    private int _subjects;

    /// <summary>Makes it ready.</summary>
    /// <param name="run">The run.</param>
    /// <param name="masks">How many masks it keeps of a chunk.</param>
    protected ColumnProgram(ColumnRun run, int masks)
        : base(run, masks)
    {
        _run = run;
        _worker = new(run.Bound.World, run.Cancellation);
        _chunk = new(_worker);
        Root = new(_worker, isRoot: true);
    }

    /// <summary>The thread's state, for tests.</summary>
    internal Worker Worker => _worker;

    /// <summary>The frame of what is the same everywhere.</summary>
    protected Frame Root { get; }

    /// <summary>The working memory.</summary>
    protected Scratch Scratch => _worker.Scratch;

    /// <summary>The rows that are judged.</summary>
    protected CodeVector Subject { get; private set; }

    /// <summary>The day of the run.</summary>
    protected NumberVector Today => Number(_run.Bound.World.Today.DayNumber);

    /// <summary>Computes what is the same everywhere.</summary>
    public abstract void Prepare();

    /// <summary>Judges rows of a table by the rules of its entity.</summary>
    public void Judge(int table, int start, int count)
    {
        Scratch.Mark();
        _subjects = RowCount(table);
        Begin(start, count);
        Subject = Chunks.Of(_chunk, start, count);
        Judge(table, _chunk);
        End(table);
        Scratch.Release();
    }

    /// <summary>Judges a chunk.</summary>
    protected abstract void Judge(int table, Frame f);

    /// <summary>The verdicts of a rule of a lower layer on the chunk; false where it is not in force.</summary>
    protected BooleanVector Fired(int rule)
    {
        var words = Masks.WordCount(Count);
        var (fires, known) = (Scratch.Words(words), Scratch.Words(words));
        if (FiredWords(rule) is not { } verdicts)
        {
            return Truth(false);
        }

        verdicts.Fires.Words.Slice(Start >> 6, words).CopyTo(fires);
        fires[words - 1] &= Masks.Tail(Count);
        Masks.StoreNot(verdicts.Undetermined.Words.Slice(Start >> 6, words), known, 0, Count);
        return new(fires, known, 0, words, isBroadcast: false);
    }

    /// <summary>The numbers of a define without parameters for some rows, computed once for each row of its table.</summary>
    protected NumberVector PerRow(Frame frame, int define, int table, Func<Frame, CodeVector, NumberVector> body, CodeVector rows) =>
        IsWorthAll(define, table, rows)
            ? _run.Values(define, () => RowComputation.Numbers(_worker, RowCount(table), body)).Numbers(frame, rows)
            : Known.Where(frame, rows, body(frame, rows));

    /// <summary>The codes of a define without parameters for some rows, computed once for each row of its table.</summary>
    protected CodeVector PerRow(Frame frame, int define, int table, Func<Frame, CodeVector, CodeVector> body, CodeVector rows) =>
        IsWorthAll(define, table, rows)
            ? _run.Values(define, () => RowComputation.Codes(_worker, RowCount(table), body)).Codes(frame, rows)
            : Known.Where(frame, rows, body(frame, rows));

    /// <summary>The booleans of a define without parameters for some rows, computed once for each row of its table.</summary>
    protected BooleanVector PerRow(Frame frame, int define, int table, Func<Frame, CodeVector, BooleanVector> body, CodeVector rows) =>
        IsWorthAll(define, table, rows)
            ? _run.Values(define, () => RowComputation.Booleans(_worker, RowCount(table), body)).Booleans(frame, rows)
            : Known.Where(frame, rows, body(frame, rows));

    /// <summary>The sets of a define without parameters for some rows.</summary>
    protected static SetVector PerRow(Frame frame, int define, int table, Func<Frame, CodeVector, SetVector> body, CodeVector rows) =>
        Known.Where(frame, rows, body(frame, rows));

    /// <summary>A number or day.</summary>
    protected static NumberVector Number(double value) => new([value], 1, isBroadcast: true);

    /// <summary>A member of an enum.</summary>
    protected static CodeVector Code(int code) => new([code], 0, 1, isBroadcast: true);

    /// <summary>True or false.</summary>
    protected static BooleanVector Truth(bool value) => new([value ? ulong.MaxValue : 0], [ulong.MaxValue], 0, 1, isBroadcast: true);

    /// <summary>Neither.</summary>
    protected static BooleanVector UnknownTruth() => new([0], [0], 0, 1, isBroadcast: true);

    /// <summary>No set.</summary>
    protected static SetVector UnknownSet() => new([0, 0], [], [0], 0, 0, isBroadcast: true);

    /// <summary>A row that a rule names by its key.</summary>
    protected CodeVector Row(int slot) => Code(_run.Bound.Constants.Row(slot));

    /// <summary>A text that a rule names.</summary>
    protected CodeVector Text(int slot) => Code(_run.Bound.Constants.Text(slot));

    /// <summary>A set that a rule names.</summary>
    protected SetVector Set(int slot)
    {
        var items = _run.Bound.Constants.Set(slot);
        return new([0, items.Length], items, [1], 0, 0, isBroadcast: true);
    }

    /// <summary>All rows of a table as a set.</summary>
    protected SetVector AllRows(int table)
    {
        var rows = _run.Bound.World.Tables[table].RowCount;
        return new([0, rows], [.. Enumerable.Range(0, rows).Select(r => (double)r)], [1], 0, 0, isBroadcast: true, isAllRows: true);
    }

    /// <summary>A regular expression that a rule names.</summary>
    protected Regex Pattern(int slot) => _run.Bound.Constants.Pattern(slot);

    /// <summary>A function of the host.</summary>
    protected HostCode Function(int slot) => _run.Bound.Constants.Function(slot);

    /// <summary>A column of numbers or dates.</summary>
    protected NumberColumn NumbersOf(int table, int field) => (NumberColumn)Column(table, field);

    /// <summary>A column of enum members, references or texts.</summary>
    protected CodeColumn CodesOf(int table, int field) => (CodeColumn)Column(table, field);

    /// <summary>A column of booleans.</summary>
    protected BooleanColumn BooleansOf(int table, int field) => (BooleanColumn)Column(table, field);

    /// <summary>A column of sets.</summary>
    protected SetColumn SetsOf(int table, int field) => (SetColumn)Column(table, field);

    /// <summary>A param that is a number or date.</summary>
    protected NumberColumn NumberParam(int param) => (NumberColumn)_run.Bound.World.Params.Columns[param];

    /// <summary>A param that is an enum member, row or text.</summary>
    protected CodeColumn CodeParam(int param) => (CodeColumn)_run.Bound.World.Params.Columns[param];

    /// <summary>A param that is a boolean.</summary>
    protected BooleanColumn BooleanParam(int param) => (BooleanColumn)_run.Bound.World.Params.Columns[param];

    /// <summary>A param that is a set.</summary>
    protected SetColumn SetParam(int param) => (SetColumn)_run.Bound.World.Params.Columns[param];

    /// <summary>The rows of a table by the values of a column.</summary>
    protected RowIndex Index(int table, int field) => _run.Bound.World.Index(table, field);

    // A few subjects that refer to a large table do not pay for all of it.
    private bool IsWorthAll(int define, int table, CodeVector rows) =>
        _run.HasValues(define) || RowCount(table) <= MostRowsPerRow * Math.Max(_subjects, rows.Codes.Length);

    private int RowCount(int table) => _run.Bound.World.Tables[table].RowCount;

    private Column Column(int table, int field) => _run.Bound.World.Tables[table].Columns[field];
}
