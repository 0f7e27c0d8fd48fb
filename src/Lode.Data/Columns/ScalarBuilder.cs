using Lode.Runtime;

namespace Lode.Data;

/// <summary>A column of single values.</summary>
internal sealed class ScalarBuilder(CellParser parser, ValueList values) : ColumnBuilder(parser)
{
    private ValueList _values = values;

    public override double this[int row] => _values[row];

    public override void Reserve(int rows) => _values.Reserve(rows);

    public override void Add(BlockColumn cells, Action<int, CellProblem> tell)
    {
        Span<double> values = stackalloc double[CellBlock.MostRows];
        values = values[..cells.Count];
        if (cells.AreTexts)
        {
            Parser.ReadAll(cells, values);
            for (var row = 0; row < values.Length; row++)
            {
                if (double.IsNaN(values[row]) && !cells[row].IsEmpty)
                {
                    tell(row, Problem(cells.Cell(row)));
                }
            }
        }
        else
        {
            for (var row = 0; row < values.Length; row++)
            {
                var cell = cells.Cell(row);
                values[row] = double.NaN;
                if (!cell.IsEmpty && Read(cell, out values[row]) is { } problem)
                {
                    tell(row, problem);
                }
            }
        }

        _values.Add(values);
    }

    public override CellProblem? Add(in Cell cell)
    {
        var problem = Read(cell, out var value);
        _values.Add([value]);
        return problem;
    }

    public override void AddUnknown(int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            _values.Add([double.NaN]);
        }
    }

    public override void Forget(int row) => _values[row] = double.NaN;

    public override void Resolve(double[] values, Action<int, double> missing)
    {
        var (old, resolved) = (_values, _values.Another());
        resolved.Reserve(old.Count);
        Span<double> piece = stackalloc double[CellBlock.MostRows];
        for (var start = 0; start < old.Count; start += piece.Length)
        {
            piece = piece[..Math.Min(piece.Length, old.Count - start)];
            old.CopyTo(start, piece);
            for (var i = 0; i < piece.Length; i++)
            {
                var number = piece[i];
                piece[i] = double.IsNaN(number) ? number : values[(int)number];
                if (double.IsNaN(piece[i]) && !double.IsNaN(number))
                {
                    missing(start + i, number);
                }
            }

            resolved.Add(piece);
        }

        _values = resolved;
    }

    public override Column Take() => _values.Take();

    private CellProblem? Read(in Cell cell, out double value)
    {
        value = double.NaN;
        if (cell is { Flaw: CellFlaw.None, Items: null } && Parser.TryParse(cell.Utf8, out value))
        {
            return null;
        }

        value = double.NaN;
        return cell.Flaw != CellFlaw.None ? Nested(cell)
            : cell.Items is not null ? new CellProblem(DataDescriptors.BadCell, cell.Text, $"{Parser.Expected}, but a list")
            : Problem(cell);
    }
}
