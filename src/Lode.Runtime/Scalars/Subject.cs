namespace Lode.Runtime.Scalars;

/// <summary>
/// The row that is judged, and through it everything that compiled rules read: cells, params, constants, other rules' verdicts. For one thread.
/// </summary>
public sealed class Subject
{
    private readonly BoundWorld _bound;
    private readonly ScalarRules _rules;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<(int Rule, int Row), Tri> _verdicts = [];
    private uint _ticks;

    /// <summary>Stands before a row.</summary>
    /// <param name="bound">The world.</param>
    /// <param name="rules">All rules of the pack.</param>
    /// <param name="table">The subject's table.</param>
    /// <param name="row">Its row.</param>
    /// <param name="explains">Whether missing cells are named.</param>
    /// <param name="cancellation">Ends it early.</param>
    public Subject(BoundWorld bound, ScalarRules rules, int table, int row, bool explains, CancellationToken cancellation)
    {
        _bound = bound;
        _rules = rules;
        _cancellation = cancellation;
        Table = table;
        RowNumber = row;
        Explains = explains;
    }

    /// <summary>The subject's table.</summary>
    public int Table { get; }

    /// <summary>The subject's row.</summary>
    public int RowNumber { get; private set; }

    /// <summary>Whether missing cells are named; without it nothing that is unknown gives a reason.</summary>
    public bool Explains { get; }

    /// <summary>The data.</summary>
    public World World => _bound.World;

    /// <summary>The rules' constants.</summary>
    public Constants Constants => _bound.Constants;

    /// <summary>The day of the run.</summary>
    public Num Today => Num.Of(World.Today.DayNumber);

    /// <summary>Goes to another row of the table.</summary>
    public void MoveTo(int row)
    {
        RowNumber = row;
        _verdicts.Clear();
    }

    /// <summary>Lets a long loop be cancelled.</summary>
    public void Tick()
    {
        if ((++_ticks & 0xFF) == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A row that a rule names by its key; unknown where the data have none.</summary>
    public Code Key(int slot) => Scalars.Code.Of(Constants.Row(slot));

    /// <summary>A text that a rule names.</summary>
    public Code Text(int slot) => Scalars.Code.Of(Constants.Text(slot));

    /// <summary>A set that a rule names.</summary>
    public SetOf Set(int slot) => SetOf.Of(Constants.Set(slot));

    /// <summary>A message as a text.</summary>
    public Code Intern(Message message) => Scalars.Code.Of(World.Texts.Code(message.ToString()));

    /// <summary>All rows of a table.</summary>
    public SetOf Rows(int table) => SetOf.Rows(World.Tables[table].RowCount);

    /// <summary>The rows of a table, to be narrowed by an index.</summary>
    public RowSelection Select(int table) => new(World, table);

    /// <summary>A number or date of a row.</summary>
    public Num Number(int table, int field, Code row, int path = -1) =>
        !row.IsKnown ? Num.Unknown(row.Why)
        : Cells.Number(Column(table, field), row.Value) is { IsKnown: true } value ? value
        : Num.Unknown(Missing(table, field, row, path));

    /// <summary>A reference, enum member or text of a row.</summary>
    public Code Code(int table, int field, Code row, int path = -1) =>
        !row.IsKnown ? Scalars.Code.Unknown(row.Why)
        : Cells.Code(Column(table, field), row.Value) is { IsKnown: true } value ? value
        : Scalars.Code.Unknown(Missing(table, field, row, path));

    /// <summary>A boolean of a row.</summary>
    public Tri Truth(int table, int field, Code row, int path = -1) =>
        !row.IsKnown ? Tri.Unknown(row.Why)
        : Cells.Truth(Column(table, field), row.Value) is { IsKnown: true } value ? value
        : Tri.Unknown(Missing(table, field, row, path));

    /// <summary>A set of a row.</summary>
    public SetOf Members(int table, int field, Code row, int path = -1) =>
        !row.IsKnown ? SetOf.Unknown(row.Why)
        : Cells.Members(Column(table, field), row.Value) is { IsComplete: true } value ? value
        : Cells.Members(Column(table, field), row.Value, Missing(table, field, row, path));

    /// <summary>A number or date among the params.</summary>
    public Num NumberParam(int param) => Cells.Number(World.Params.Columns[param], 0);

    /// <summary>A reference, enum member or text among the params.</summary>
    public Code CodeParam(int param) => Cells.Code(World.Params.Columns[param], 0);

    /// <summary>A boolean among the params.</summary>
    public Tri TruthParam(int param) => Cells.Truth(World.Params.Columns[param], 0);

    /// <summary>A set among the params.</summary>
    public SetOf MembersParam(int param) => Cells.Members(World.Params.Columns[param], 0);

    /// <summary>The slot of a path that was written on a row; -1 where that row is not the subject, so that the path would not lead there.</summary>
    public int Path(int table, Code from, int slot) => table == Table && from.Value == RowNumber ? slot : -1;

    /// <summary>Another rule's verdict on a row of its entity; false where it is not in force.</summary>
    public Tri Fired(int rule, Code row)
    {
        if (!_bound.InForce[rule])
        {
            return Tri.False;
        }

        if (!_verdicts.TryGetValue((rule, row.Value), out var verdict))
        {
            verdict = DeepStack.Run(() => _rules.Conditions[rule](this, row));
            _verdicts[(rule, row.Value)] = verdict;
        }

        return verdict;
    }

    /// <summary>Everything that a rule says of the subject.</summary>
    public RuleOutcome Outcome(int rule)
    {
        var self = Scalars.Code.Of(RowNumber);
        var verdict = Fired(rule, self);
        return verdict.IsTrue ? new(Verdict.Fires, [], [.. _rules.Effects[rule](this, self)])
            : verdict.IsFalse ? new(Verdict.Clear, [], [])
            : new(Verdict.Undetermined, verdict.Why?.Report() ?? [], []);
    }

    private Column Column(int table, int field) => World.Tables[table].Columns[field];

    private MissingCells? Missing(int table, int field, Code row, int path) => !Explains ? null : MissingCells.Of(MissingCells.Name(
        World.Tables[table], row.Value, field, table == Table && row.Value == RowNumber, path < 0 ? null : Constants.Literal(path)));
}
