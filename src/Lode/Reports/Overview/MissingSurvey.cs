using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Counts the cells that undetermined verdicts name, those of different subjects together.</summary>
internal static class MissingSurvey
{
    public static MissingOverview Of(World world, ImmutableArray<EntitySymbol> entities, ImmutableArray<EntityScan> scans, int most)
    {
        var fields = new Dictionary<FieldSymbol, (HashSet<int> Rows, int Verdicts, int Alone)>();
        var cells = new Dictionary<(FieldSymbol Field, int Row), (int Verdicts, int Alone)>();
        var (undetermined, nameless) = (0, 0);
        var names = new CellNames(world, entities);
        foreach (var (scan, subject) in scans.SelectMany(scan => scan.Subjects.Select(subject => (scan, subject))))
        {
            foreach (var open in subject.Result.Undetermined)
            {
                undetermined++;
                nameless += open.Missing.IsEmpty ? 1 : 0;
                var alone = open.Missing.Length == 1 ? 1 : 0;
                var named = open.Missing.Select(name => names.Find(scan.Entity, subject.Row, name)).OfType<(FieldSymbol Field, int Row)>().Distinct().ToList();
                foreach (var cell in named)
                {
                    var (verdicts, decided) = cells.GetValueOrDefault(cell);
                    cells[cell] = (verdicts + 1, decided + alone);
                }

                foreach (var field in named.GroupBy(c => c.Field))
                {
                    var (rows, verdicts, decided) = fields.GetValueOrDefault(field.Key, ([], 0, 0));
                    rows.UnionWith(field.Select(c => c.Row));
                    fields[field.Key] = (rows, verdicts + 1, decided + alone);
                }
            }
        }

        return new(undetermined, nameless,
            [.. fields.Select(f => new MissingField(f.Key, f.Value.Rows.Count, f.Value.Verdicts, f.Value.Alone))
                .OrderByDescending(f => f.Alone).ThenByDescending(f => f.Verdicts).ThenBy(f => f.Field.Entity.Ordinal).ThenBy(f => f.Field.Ordinal).Take(most)],
            [.. cells.OrderByDescending(c => c.Value.Alone).ThenByDescending(c => c.Value.Verdicts)
                .ThenBy(c => c.Key.Field.Entity.Ordinal).ThenBy(c => c.Key.Row).ThenBy(c => c.Key.Field.Ordinal).Take(most)
                .Select(c => new MissingCell(c.Key.Field, world.Tables[c.Key.Field.Entity.Ordinal].Keys[c.Key.Row], c.Value.Verdicts, c.Value.Alone))]);
    }
}
