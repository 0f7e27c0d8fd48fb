using System.IO.Compression;
using System.Security;
using System.Text;

namespace Lode.Tests.Data;

/// <summary>Writes small Excel workbooks. A cell is <c>n:1.5</c>, <c>b:1</c>, <c>d:45958</c> (a day), <c>t:45958.5</c> (a day and time), <c>e:#N/A</c>, else a text.</summary>
internal static class XlsxFile
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Of(params (string Name, string[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                """);
            Part(archive, "_rels/.rels", $"""
                <Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Part(archive, "xl/workbook.xml", $"""
                <workbook xmlns="{Spreadsheet}" xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"/>"))}</sheets></workbook>
                """);
            Part(archive, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Package}/relationships">
                {string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}
                <Relationship Id="st" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
                """);
            Part(archive, "xl/styles.xml", $"""
                <styleSheet xmlns="{Spreadsheet}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>
                """);
            for (var i = 0; i < sheets.Length; i++)
            {
                Part(archive, $"xl/worksheets/sheet{i + 1}.xml", Sheet(sheets[i].Rows));
            }
        }

        return stream.ToArray();
    }

    private static string Sheet(string[][] rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Spreadsheet}\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append($"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                xml.Append(Cell($"{(char)('A' + c)}{r + 1}", rows[r][c]));
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(string place, string cell) => cell switch
    {
        "" => "",
        ['n', ':', .. var number] => $"<c r=\"{place}\"><v>{number}</v></c>",
        ['b', ':', .. var truth] => $"<c r=\"{place}\" t=\"b\"><v>{truth}</v></c>",
        ['d', ':', .. var day] => $"<c r=\"{place}\" s=\"1\"><v>{day}</v></c>",
        ['t', ':', .. var moment] => $"<c r=\"{place}\" s=\"2\"><v>{moment}</v></c>",
        ['e', ':', .. var error] => $"<c r=\"{place}\" t=\"e\"><v>{error}</v></c>",
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>",
    };

    private static void Part(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
