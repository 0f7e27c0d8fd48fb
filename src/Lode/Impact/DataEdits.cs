using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>The differences between the data of two packs: cells, rows that came, rows that went.</summary>
internal sealed class DataEdits
{
    private readonly int _first;
    private readonly List<Change> _changes = [];
    private readonly Dictionary<string, (WrittenRows Base, WrittenRows Head)> _tables = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ImpactEdit>.Builder _edits = ImmutableArray.CreateBuilder<ImpactEdit>();

    /// <param name="first">The number of the first of these edits.</param>
    /// <param name="before">The old pack.</param>
    /// <param name="after">The new pack.</param>
    public DataEdits(int first, LoadedPack before, LoadedPack after)
    {
        _first = first;
        var now = after.Pack.Entities.ToDictionary(e => e.Name, StringComparer.Ordinal);
        foreach (var entity in before.Pack.Entities)
        {
            var other = now.GetValueOrDefault(entity.Name);
            var columns = entity.Fields.Concat(other?.Fields ?? []).Select(f => f.Column).Distinct(StringComparer.Ordinal).ToImmutableArray();
            var old = WrittenRows.Read(before.Files.Root, entity, columns);
            _tables[entity.Name] = (old, old);
            if (other is not null)
            {
                Compare(entity, old, WrittenRows.Read(after.Files.Root, other, columns));
            }
        }

        foreach (var entity in after.Pack.Entities.Where(e => !_tables.ContainsKey(e.Name)))
        {
            var rows = WrittenRows.Read(after.Files.Root, entity, [.. entity.Fields.Select(f => f.Column).Distinct(StringComparer.Ordinal)]);
            _tables[entity.Name] = (rows, rows);
        }
    }

    /// <summary>The differences.</summary>
    public ImmutableArray<ImpactEdit> Edits => _edits.ToImmutable();

    /// <summary>Whether one of some edits is among these.</summary>
    public bool HasAny(IEnumerable<int> edits) => edits.Any(e => e >= _first);

    /// <summary>Whether an edit is of the row of a subject.</summary>
    public bool IsOf(int edit, string entity, string key) => edit >= _first && _changes[edit - _first] is var change && change.Entity == entity && change.Key == key;

    /// <summary>The old rows of every entity with some of the edits.</summary>
    public ImmutableDictionary<string, WrittenRows> Apply(Func<int, bool> isChosen)
    {
        var chosen = _changes.Where((_, i) => isChosen(_first + i)).ToLookup(c => c.Entity);
        return _tables.ToImmutableDictionary(t => t.Key, t => Apply(t.Value.Base, [.. chosen[t.Key]]));
    }

    private static WrittenRows Apply(WrittenRows rows, List<Change> chosen)
    {
        if (chosen.Count == 0)
        {
            return rows;
        }

        var byKey = chosen.ToLookup(c => c.Key, StringComparer.Ordinal);
        return rows.With(rows.Rows
            .Where(row => !byKey[row.Key].Any(c => c.Now is null))
            .Select(row => byKey[row.Key].Aggregate(row, (made, change) => made.With(change.Column, change.Now!)))
            .Concat(chosen.Where(c => c.Column < 0).Select(c => c.Now).OfType<WrittenRow>()));
    }

    private void Compare(EntitySymbol entity, WrittenRows old, WrittenRows now)
    {
        _tables[entity.Name] = (old, now);
        var (before, after) = (old.Rows.ToDictionary(r => r.Key), now.Rows.ToDictionary(r => r.Key));
        foreach (var row in old.Rows)
        {
            if (!after.TryGetValue(row.Key, out var other))
            {
                Add(new(entity.Name, row.Key, -1, null), $"{entity.Name} {VisibleText.Short(row.Key)} removed", old.File, row.Line);
                continue;
            }

            for (var column = 0; column < old.Columns.Length; column++)
            {
                if (row[column] != other[column])
                {
                    Add(new(entity.Name, row.Key, column, other), $"{entity.Name} {VisibleText.Short(row.Key)}: {old.Columns[column]} {Cell(row[column])} -> {Cell(other[column])}", now.File, other.Line);
                }
            }
        }

        foreach (var row in now.Rows.Where(r => !before.ContainsKey(r.Key)))
        {
            Add(new(entity.Name, row.Key, -1, row), $"{entity.Name} {VisibleText.Short(row.Key)} added", now.File, row.Line);
        }
    }

    private static string Cell(string text) => text.Length == 0 ? "(empty)" : $"`{VisibleText.Short(text)}`";

    private void Add(Change change, string words, string file, int line)
    {
        _changes.Add(change);
        _edits.Add(new(words, file, line));
    }

    /// <summary>A change of a row: of a cell, or with no column the row come or gone.</summary>
    private sealed record Change(string Entity, string Key, int Column, WrittenRow? Now);
}
