using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>A sheet of an Excel workbook: the first row that is not empty names the columns; rows without any cell are left out.</summary>
internal sealed class ExcelRows : RowReader
{
    private const long LargestContent = 2L << 30;

    private readonly IExcelDataReader _reader;
    private readonly int[] _indexes;
    private Dictionary<string, string> _errors = [];
    private int _line;

    /// <summary>The reader's settings name a code page of old workbooks, which .NET knows only once asked.</summary>
    static ExcelRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public ExcelRows(Stream stream, string? sheet, ImmutableArray<string> wanted)
    {
        (_reader, Columns) = Guard(() => Open(stream, sheet));
        _indexes = [.. wanted.Select(w => Columns.IndexOf(w))];
    }

    public override ImmutableArray<string> Columns { get; }

    public override int Line => _line;

    public override Cell this[int wanted] => At(_indexes[wanted]).Cell;

    public override bool Read() => Guard(() =>
    {
        while (_reader.Read())
        {
            _line++;
            if (Enumerable.Range(0, _reader.FieldCount).Any(i => !At(i).Cell.IsEmpty))
            {
                return true;
            }
        }

        return false;
    });

    public override void Dispose()
    {
        _reader.Dispose();
        base.Dispose();
    }

    private (IExcelDataReader Reader, ImmutableArray<string> Columns) Open(Stream stream, string? sheet)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        RefuseBomb(archive);
        stream.Position = 0;
        var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var sheets = new List<string>();
        do
        {
            sheets.Add(reader.Name);
        }
        while (reader.NextResult());
        var name = TableChoice.Of(sheet, sheets);
        _errors = ExcelErrors.Of(archive, name);
        stream.Position = 0;
        reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        while (reader.Name != name && reader.NextResult())
        {
        }

        while (reader.Read())
        {
            _line++;
            var header = Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)?.Trim() ?? "");
            if (header.Any(h => h.Length > 0))
            {
                return (reader, [.. header]);
            }
        }

        return (reader, []);
    }

    private KeptCell At(int index)
    {
        if (index >= _reader.FieldCount)
        {
            return KeptCell.Empty;
        }

        if (_errors.Count > 0 && _errors.TryGetValue(ExcelErrors.Place(_line, index), out var error))
        {
            return KeptCell.Of(error, CellFlaw.Nested);
        }

        return KeptCell.Of(_reader.GetValue(index) switch
        {
            null => "",
            string text => text.Trim(),
            bool value => ValueText.Boolean(value),
            double number => ValueText.Number(number),
            int number => ValueText.Number(number),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)?.Trim() ?? "",
        });
    }

    /// <summary>A small archive can unpack to more than a machine holds; its own table of contents says how much.</summary>
    private static void RefuseBomb(ZipArchive archive)
    {
        if (archive.Entries.Sum(e => e.Length) > LargestContent)
        {
            throw new SourceException("it unpacks to over 2 GB");
        }
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException)
        {
            throw new SourceException("it is not a well-formed Excel workbook (.xlsx)");
        }
    }
}
