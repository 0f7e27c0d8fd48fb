using Lode.Runtime;

namespace Lode.Data;

/// <summary>What is wrong with a cell. Advice is made only for problems that are shown: looking for the nearest key takes time.</summary>
internal sealed record CellProblem(CellDescriptor Descriptor, string Found, string Expected, Func<string?>? Help = null);

/// <summary>A column while its cells are read.</summary>
internal abstract class ColumnBuilder(CellParser parser)
{
    public CellParser Parser { get; } = parser;

    /// <summary>Takes a cell that is not empty; where it does not read, adds unknown and says why.</summary>
    public abstract CellProblem? Add(Cell cell);

    /// <summary>Adds a row without a value.</summary>
    public abstract void AddUnknown();

    /// <summary>Makes the last row's value unknown.</summary>
    public abstract void ForgetLast();

    /// <summary>Turns codes of referred keys into rows; a cell with a key that no row has becomes unknown and is told of.</summary>
    public abstract void Resolve(double[] rows, Action<int, double> missing);

    /// <summary>The finished column.</summary>
    public abstract Column Build();

    protected CellProblem Problem(string text) => new(Parser.Descriptor, text, Parser.Expected, () => Parser.Help(text));

    protected CellProblem? Flaw(Cell cell) => cell.Flaw switch
    {
        CellFlaw.NotUtf8 => new(DataDescriptors.NotUtf8, cell.Text, "", () => "Save the file as UTF-8."),
        CellFlaw.Nested => new(DataDescriptors.BadCell, cell.Text, Parser.Expected),
        _ => null,
    };
}

/// <summary>A column of single values.</summary>
internal sealed class ScalarBuilder(CellParser parser) : ColumnBuilder(parser)
{
    private readonly List<double> _values = [];

    /// <summary>The value of the last row; NaN where it is unknown.</summary>
    public double Last => _values[^1];

    public override CellProblem? Add(Cell cell)
    {
        var value = double.NaN;
        var problem = Flaw(cell)
            ?? (cell.Items is not null ? new CellProblem(DataDescriptors.BadCell, cell.Text, $"{Parser.Expected}, but a list")
                : Parser.TryParse(cell.Text, out value) ? null
                : Problem(cell.Text));
        _values.Add(problem is null ? value : double.NaN);
        return problem;
    }

    public override void AddUnknown() => _values.Add(double.NaN);

    public override void ForgetLast() => _values[^1] = double.NaN;

    public override void Resolve(double[] rows, Action<int, double> missing)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            var code = _values[i];
            if (!double.IsNaN(code) && double.IsNaN(_values[i] = rows[(int)code]))
            {
                missing(i, code);
            }
        }
    }

    public override Column Build() => Parser.Build([.. _values]);
}

/// <summary>A column of sets.</summary>
internal sealed class SetBuilder(CellParser parser) : ColumnBuilder(parser)
{
    private readonly List<double[]?> _sets = [];

    public override CellProblem? Add(Cell cell)
    {
        var problem = Flaw(cell);
        var members = problem is null ? Members(cell, out problem) : null;
        _sets.Add(problem is null ? members : null);
        return problem;
    }

    public override void AddUnknown() => _sets.Add(null);

    public override void ForgetLast() => _sets[^1] = null;

    public override void Resolve(double[] rows, Action<int, double> missing)
    {
        for (var i = 0; i < _sets.Count; i++)
        {
            if (_sets[i] is not { } codes)
            {
                continue;
            }

            var resolved = Array.ConvertAll(codes, code => rows[(int)code]);
            foreach (var code in codes.Where(code => double.IsNaN(rows[(int)code])))
            {
                missing(i, code);
            }

            _sets[i] = Array.Exists(resolved, double.IsNaN) ? null : resolved;
        }
    }

    public override Column Build()
    {
        var offsets = new int[_sets.Count + 1];
        var known = new BitMask(_sets.Count);
        for (var row = 0; row < _sets.Count; row++)
        {
            offsets[row + 1] = offsets[row] + (_sets[row]?.Length ?? 0);
            known[row] = _sets[row] is not null;
        }

        return new SetColumn(offsets, [.. _sets.OfType<double[]>().SelectMany(s => s)], known);
    }

    private double[] Members(Cell cell, out CellProblem? problem)
    {
        var texts = cell.Items ?? cell.Text.Split(';', StringSplitOptions.TrimEntries);
        var members = new List<double>(texts.Length);
        foreach (var text in texts)
        {
            if (text.Length == 0)
            {
                problem = new(DataDescriptors.EmptyMember, cell.Text, "");
                return [];
            }

            if (!Parser.TryParse(text, out var value))
            {
                problem = Problem(text);
                return [];
            }

            members.Add(value);
        }

        problem = null;
        return [.. members.Distinct()];
    }
}
