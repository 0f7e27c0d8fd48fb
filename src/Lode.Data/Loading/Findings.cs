using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Syntax;

namespace Lode.Data;

/// <summary>Findings of one stage about one file: the first are kept, all are counted.</summary>
internal sealed class Findings(string file, int limit, Severity cellSeverity)
{
    private readonly Lock _gate = new();
    private readonly List<(int Column, DataDiagnostic Diagnostic)> _kept = [];

    /// <summary>How many were not kept.</summary>
    public int Dropped { get; private set; }

    /// <summary>Whether one of them leaves the file without meaning, whatever is done with bad cells.</summary>
    public bool Fatal { get; private set; }

    /// <summary>The findings kept, by row and column.</summary>
    public IEnumerable<DataDiagnostic> InOrder => _kept.Count == 0 ? [] : _kept.OrderBy(f => f.Diagnostic.Row ?? 0).ThenBy(f => f.Column).Select(f => f.Diagnostic);

    public int Count => _kept.Count + Dropped;

    public void Add(FileDescriptor descriptor, string about, string? help = null, int line = 0)
    {
        Fatal |= descriptor.Severity == Severity.Error;
        _kept.Add((-1, new(descriptor, file, descriptor.Message(about)) { Help = help, Place = line > 0 ? new CellPlace(line, 1, 1) : null }));
    }

    /// <summary>Adds a finding about a row or cell; columns are read by several threads.</summary>
    public void Add(CellProblem problem, int row, (int Index, string? Name) column, CellPlace? place)
    {
        lock (_gate)
        {
            AddOne(problem, row, column, place);
        }
    }

    private void AddOne(CellProblem problem, int row, (int Index, string? Name) column, CellPlace? place)
    {
        // Those of the first rows are kept, in whatever order they come.
        if (_kept.Count >= limit)
        {
            Dropped++;
            var last = Last();
            if ((_kept[last].Diagnostic.Row ?? 0, _kept[last].Column).CompareTo((row + 1, column.Index)) <= 0)
            {
                return;
            }

            _kept.RemoveAt(last);
        }

        var value = VisibleText.Short(problem.Found);
        var where = column.Name is null ? $"Row #{row + 1}" : $"Row #{row + 1}, column `{VisibleText.Short(column.Name)}`";
        var said = problem.Descriptor.Message(column.Name is null ? value : $"`{value}`", problem.Expected);
        _kept.Add((column.Index, new(problem.Descriptor, file, $"{where}: {char.ToLowerInvariant(said[0])}{said[1..]}")
        {
            Row = row + 1,
            Column = column.Name,
            Value = column.Name is null ? null : value,
            Help = problem.Help?.Invoke(),
            Place = place,
            Severity = cellSeverity,
        }));
    }

    private int Last()
    {
        var last = _kept.Count - 1;
        for (var i = 0; i < _kept.Count; i++)
        {
            last = (_kept[i].Diagnostic.Row ?? 0, _kept[i].Column).CompareTo((_kept[last].Diagnostic.Row ?? 0, _kept[last].Column)) > 0 ? i : last;
        }

        return last;
    }

    /// <summary>All of several stages, each file's together, at most <paramref name="limit"/> and a count of the rest.</summary>
    public static ImmutableArray<DataDiagnostic> Merge(IEnumerable<ImmutableArray<Findings>> files, int limit, Severity severity)
    {
        var merged = ImmutableArray.CreateBuilder<DataDiagnostic>();
        var rest = 0;
        var lastFile = "";
        foreach (var stages in files)
        {
            var all = stages.SelectMany(s => s.InOrder).OrderBy(d => d.Row ?? 0).ToList();
            var room = Math.Max(0, limit - merged.Count);
            merged.AddRange(all.Where((d, i) => i < room || d.Row is null));
            var dropped = all.Skip(room).Count(d => d.Row is not null) + stages.Sum(s => s.Dropped);
            rest += dropped;
            lastFile = dropped > 0 ? all[0].File : lastFile;
        }

        if (rest > 0)
        {
            merged.Add(new(DataDescriptors.More, lastFile, DataDescriptors.More.Message($"{rest}")) { Severity = severity });
        }

        return merged.ToImmutable();
    }
}
