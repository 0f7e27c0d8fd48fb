using System.IO.Compression;
using System.Xml;

namespace Lode.Data;

/// <summary>
/// The cells of a sheet that hold an error (<c>#DIV/0!</c>). The reader gives them as empty, but a formula that failed is not a value that nobody knows,
/// so they are looked up in the sheet itself.
/// </summary>
internal static class ExcelErrors
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>By the cell's name, <c>B2</c>, its error.</summary>
    public static Dictionary<string, string> Of(ZipArchive archive, string sheet)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Part(archive, sheet) is not { } part)
        {
            return errors;
        }

        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c", IsEmptyElement: false } && xml.GetAttribute("t") == "e" && xml.GetAttribute("r") is { } place)
            {
                errors[place] = Value(xml.ReadSubtree());
            }
        }

        return errors;
    }

    /// <summary>A cell's name from its row, from 1, and column, from 0.</summary>
    public static string Place(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return $"{letters}{row}";
    }

    private static string Value(XmlReader cell)
    {
        while (cell.Read())
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                return cell.ReadElementContentAsString();
            }
        }

        return "#ERROR";
    }

    private static ZipArchiveEntry? Part(ZipArchive archive, string sheet)
    {
        var id = Attributes(archive, "xl/workbook.xml", "sheet").Where(a => a.GetValueOrDefault("name") == sheet).Select(a => a.GetValueOrDefault("id")).FirstOrDefault();
        var target = Attributes(archive, "xl/_rels/workbook.xml.rels", "Relationship").Where(a => a.GetValueOrDefault("Id") == id).Select(a => a.GetValueOrDefault("Target")).FirstOrDefault();
        return target is null ? null : archive.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    private static List<Dictionary<string, string>> Attributes(ZipArchive archive, string part, string element)
    {
        var found = new List<Dictionary<string, string>>();
        if (archive.GetEntry(part) is not { } entry)
        {
            return found;
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (xml.MoveToNextAttribute())
                {
                    attributes[xml.NamespaceURI == Relations || xml.NamespaceURI.Length == 0 ? xml.LocalName : xml.Name] = xml.Value;
                }

                found.Add(attributes);
            }
        }

        return found;
    }
}
