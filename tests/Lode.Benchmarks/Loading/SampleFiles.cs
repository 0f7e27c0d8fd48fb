using System.Globalization;
using System.Text;

namespace Lode.Benchmarks.Loading;

/// <summary>A pack of one large table and the two small ones that it refers to, the same for the same number of rows.</summary>
internal static class SampleFiles
{
    private const string Model = """
        enum stage { mining, processing, refining, magnets, recycling }
        enum status { announced, signed, in_force, suspended, ended }
        enum kind { offtake, equity, loan }
        entity country as countries from "countries.csv" { name: key text }
        entity mineral as minerals from "minerals.csv" { name: key text }
        entity lot as lots from "lots.csv" {
          id: key text
          partner: country
          mineral: mineral
          stage: stage
          status: status
          kind: kind
          signed: date
          ends: date
          tonnes: number in tonnes
          price: number
          value: money
          share: percent
          grade: percent
          distance: number
          binding: boolean
          note: text
        }
        subject lot
        today 2026-01-01
        rule large if value > 900m and share > 95% and partner == c7 then flag
        """;

    /// <summary>Writes the pack into a folder.</summary>
    public static void Write(string folder, int rows)
    {
        File.WriteAllText(Path.Combine(folder, "model.lode"), Model);
        File.WriteAllLines(Path.Combine(folder, "countries.csv"), Enumerable.Range(0, 60).Select(i => $"c{i}").Prepend("name"));
        File.WriteAllLines(Path.Combine(folder, "minerals.csv"), Enumerable.Range(0, 50).Select(i => $"mineral {i}").Prepend("name"));
        using var lots = new StreamWriter(Path.Combine(folder, "lots.csv"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        lots.WriteLine("id,partner,mineral,stage,status,kind,signed,ends,tonnes,price,value,share,grade,distance,binding,note");
        var random = new Random(2026);
        for (var row = 0; row < rows; row++)
        {
            lots.WriteLine(Row(random, row));
        }
    }

    private static string Row(Random random, int row)
    {
        string[] stages = ["mining", "processing", "refining", "magnets", "recycling"];
        string[] statuses = ["announced", "signed", "in_force", "suspended", "ended"];
        string[] kinds = ["offtake", "equity", "loan"];
        var signed = new DateOnly(2015, 1, 1).AddDays(random.Next(4000));
        return string.Create(CultureInfo.InvariantCulture,
            $"lot-{row:0000000},c{random.Next(60)},mineral {random.Next(50)},{stages[random.Next(5)]},{statuses[random.Next(5)]},{kinds[random.Next(3)]},"
            + $"{signed:yyyy-MM-dd},{(random.Next(5) == 0 ? "" : $"{signed.AddDays(random.Next(4000)):yyyy-MM-dd}")},{random.Next(1_000_000) / 10.0},{random.NextDouble() * 1000:0.00},"
            + $"{random.Next(1_000_000_000)},{random.Next(1000) / 10.0}%,{random.NextDouble():0.0000},{random.Next(20_000)},{(random.Next(2) == 0 ? "yes" : "no")},note {random.Next(2000)}");
    }
}
