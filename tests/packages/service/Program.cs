using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Lode.Runtime;

// Judges the rows of CSV files as a service judges what comes to it, and writes what `lode run --format csv` writes.
// usage: service DATA [ASSEMBLY]; the rules are the project's own, or those of an assembly.
var rules = args.Length > 1 ? CompiledRules.Load(args[1]) : Acme.Deals.Rules.Pack;
var renamed = new Dictionary<string, string> { ["value"] = "value_usd", ["public_financing"] = "public_financing_usd", ["floor_price"] = "price_floor_usd_per_kg", ["price"] = "price_usd_per_kg" };
using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
output.WriteLine("entity,key,rule,verdict,missing");
foreach (var entity in rules.Entities.Where(e => rules.Rules.Any(r => r.Entity == e.Ordinal)))
{
    var judge = rules.ForValues(new CompiledOptions { Entity = entity.Name });
    foreach (var judged in judge.Judge(Rows(entity, Path.Combine(args[0], entity.Collection + ".csv"))))
    {
        var missing = judged.Undetermined.ToDictionary(u => u.Rule, u => string.Join(';', u.Missing));
        foreach (var verdict in judged.Verdicts.OrderBy(v => v.Rule, StringComparer.Ordinal))
        {
            string[] cells = [entity.Name, judged.Key, verdict.Rule, verdict.Verdict.ToString().ToLowerInvariant(), missing.GetValueOrDefault(verdict.Rule, "")];
            output.WriteLine(string.Join(',', cells.Select(c => c.AsSpan().ContainsAny(",\"\n") ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c)));
        }
    }
}

var strangers = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name!)
    .Where(name => name.StartsWith("Sprache", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        || (name.StartsWith("Lode", StringComparison.Ordinal) && name != "Lode.Runtime")).ToList();
Console.Error.WriteLine(strangers.Count == 0 ? "the runtime alone" : string.Join(' ', strangers));

IEnumerable<IReadOnlyDictionary<string, object?>> Rows(EntityShape entity, string file)
{
    var lines = File.ReadLines(file).Select(Cells).ToList();
    var places = entity.Fields.Select(f => lines[0].IndexOf(renamed.TryGetValue(f.Name, out var column) && lines[0].Contains(column) ? column : f.Name)).ToList();
    return lines.Skip(1).Select(line => entity.Fields.Where(f => places[f.Ordinal] >= 0)
        .ToDictionary(f => f.Name, f => line[places[f.Ordinal]].Trim() is { Length: > 0 } cell ? Value(f.Type, cell) : null));
}

static object? Value(ValueShape type, string cell) =>
    type.IsSet ? cell.Split(';').Select(c => Value(type.Element, c.Trim())).ToList()
    : type.Kind switch
    {
        CellKind.Number when cell.EndsWith('%') => (double)(decimal.Parse(cell[..^1], CultureInfo.InvariantCulture) / 100),
        CellKind.Number => double.Parse(cell, CultureInfo.InvariantCulture),
        CellKind.Boolean => cell is "yes" or "true",
        _ => cell,
    };

static List<string> Cells(string line)
{
    var (cells, cell, quoted) = (new List<string>(), "", false);
    foreach (var c in line)
    {
        (cell, quoted) = c == '"' ? (cell, !quoted) : c == ',' && !quoted ? (Add(cells, cell), quoted) : (cell + c, quoted);
    }

    cells.Add(cell);
    return cells;
}

static string Add(List<string> cells, string cell)
{
    cells.Add(cell);
    return "";
}
