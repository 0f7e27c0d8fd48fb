using Lode.Editor;

namespace Lode.Tests.Editor;

/// <summary>What the pointer is told of the shipped data.</summary>
public sealed class HoverTests
{
    [Theory]
    [InlineData("country: land", "country: land", "Japan       ████████████████ 2")]
    [InlineData("value", "value: money", "from $1k to $2m.\n\n`$1k █··············▄ $2m`")]
    [InlineData("signed", "signed: date", "from 2025-01-01 to 2025-03-01.")]
    [InlineData("id: key", "id: key text", "Known in 4 of 4 rows")]
    [InlineData("ores: set", "ores: set of ore", "copper ████████████████ 2\ntin    ████████ 1")]
    [InlineData("tin", "tin // of ore", "1 of 4 in `deals.ores`.")]
    [InlineData("\"South Korea\"", "land \"South Korea\"", "ally: true\nshare: 12.5%")]
    public void A_hover_tells_what_the_data_hold(string at, params string[] parts)
    {
        var (pack, name) = (Files(), "pack.lode");
        try
        {
            var path = Path.Combine(pack, name);
            var document = Workspace.Empty(new(2026, 1, 1)).Open(path, Model).Document(path)!;
            var hover = Hover.At(document, Model.LastIndexOf(at, StringComparison.Ordinal) + 1);

            Assert.All(parts, part => Assert.Contains(part, hover!.Markdown, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(pack, recursive: true);
        }
    }

    private const string Model = """
        enum ore { tin, copper }
        entity land as lands from "lands.csv" {
          name: key text
          ally: boolean
          share: percent
        }
        entity deal as deals from "deals.csv" {
          id: key text
          ores: set of ore
          country: land
          value: money
          signed: date
        }
        subject deal
        if country == "South Korea"
        then flag
        """;

    private static string Files()
    {
        var folder = Directory.CreateTempSubdirectory("lode-hover-").FullName;
        File.WriteAllText(Path.Combine(folder, "pack.lode"), Model);
        File.WriteAllText(Path.Combine(folder, "lands.csv"), "name,ally,share\nSouth Korea,yes,0.125\nJapan,,\n");
        File.WriteAllText(Path.Combine(folder, "deals.csv"), "id,ores,country,value,signed\na,tin;copper,Japan,1000,2025-01-01\nb,copper,Japan,1500,2025-03-01\nc,,South Korea,2000000,\nd,,,,2025-01-05\n");
        return folder;
    }
}
