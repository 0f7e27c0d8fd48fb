using System.Text;
using System.Text.Unicode;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>A column of sets.</summary>
internal sealed class SetBuilder(CellParser parser) : ColumnBuilder(parser)
{
    private readonly List<double> _members = [];
    private readonly HashSet<double> _seen = [];

    // Where each row's members end; the complement of it where the set is unknown.
    private Chunked<int> _ends = new();
    private Chunked<double> _items = new();

    public override CellProblem? Add(in Cell cell)
    {
        var problem = cell.Flaw == CellFlaw.None ? Read(cell) : Nested(cell);
        if (problem is null)
        {
            Add(_members);
        }
        else
        {
            AddUnknown(1);
        }

        return problem;
    }

    public override void Add(BlockColumn cells, Action<int, CellProblem> tell)
    {
        for (var row = 0; row < cells.Count; row++)
        {
            var cell = cells.Cell(row);
            if (cell.IsEmpty)
            {
                AddUnknown(1);
            }
            else if (Add(cell) is { } problem)
            {
                tell(row, problem);
            }
        }
    }

    public override void AddUnknown(int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            _ends.Add(~_items.Count);
        }
    }

    public override void Resolve(double[] values, Action<int, double> missing)
    {
        var (ends, items) = (_ends.Take(), _items.Take());
        (_ends, _items) = (new(), new());
        for (int row = 0, start = 0; row < ends.Length; row++)
        {
            var isKnown = ends[row] >= 0;
            var end = isKnown ? ends[row] : ~ends[row];
            _members.Clear();
            foreach (var number in items.AsSpan(start..end))
            {
                _members.Add(values[(int)number]);
                if (isKnown && double.IsNaN(values[(int)number]))
                {
                    missing(row, number);
                }
            }

            start = end;
            if (isKnown && !_members.Exists(double.IsNaN))
            {
                Add(_members);
            }
            else
            {
                AddUnknown(1);
            }
        }
    }

    public override Column Take()
    {
        var ends = _ends.Take();
        var offsets = new int[ends.Length + 1];
        var known = new BitMask(ends.Length);
        for (var row = 0; row < ends.Length; row++)
        {
            known[row] = ends[row] >= 0;
            offsets[row + 1] = ends[row] >= 0 ? ends[row] : ~ends[row];
        }

        return new SetColumn(offsets, _items.Take(), known);
    }

    private void Add(List<double> members)
    {
        members.ForEach(_items.Add);
        _ends.Add(_items.Count);
    }

    private CellProblem? Read(in Cell cell)
    {
        _members.Clear();
        _seen.Clear();
        if (cell.Items is not null)
        {
            foreach (var item in cell.Items)
            {
                if (Read(item, cell) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }

        var rest = cell.Utf8;
        while (true)
        {
            var end = rest.IndexOf((byte)';');
            if (Read(Utf8Space.Trim(end < 0 ? rest : rest[..end]), cell) is { } problem)
            {
                return problem;
            }

            if (end < 0)
            {
                return null;
            }

            rest = rest[(end + 1)..];
        }
    }

    private CellProblem? Read(ReadOnlySpan<byte> text, in Cell cell)
    {
        if (text.IsEmpty)
        {
            return new(DataDescriptors.EmptyMember, cell.Text, "");
        }

        if (!Parser.TryParse(text, out var value))
        {
            return Utf8.IsValid(cell.Utf8) ? Problem(Encoding.UTF8.GetString(text)) : Problem(cell);
        }

        if (_seen.Add(value))
        {
            _members.Add(value);
        }

        return null;
    }
}
