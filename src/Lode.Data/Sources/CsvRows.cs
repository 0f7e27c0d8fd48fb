using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace Lode.Data;

/// <summary>CSV by RFC 4180 in UTF-8, with or without a byte order mark; a header row, empty lines left out.</summary>
internal sealed class CsvRows : RowReader
{
    private const int LargestRecord = 64 << 20;

    private readonly FileStream _stream;
    private readonly char _separator;
    private readonly CsvReader _reader;
    private readonly int[] _indexes;
    private CsvMalformedRecord? _malformed;

    public CsvRows(FileStream stream, ImmutableArray<string> wanted, char separator)
    {
        (_stream, _separator) = (stream, separator);
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = separator,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRecord,
            OnMalformedRecord = record => _malformed = record,
        }, leaveOpen: false);
        Columns = Header();
        _indexes = [.. wanted.Select(name => Columns.IndexOf(name))];
    }

    public override ImmutableArray<string> Columns { get; }

    public override int Line => (int)_reader.LineNumber;

    public override double? Share => _stream.CanSeek && _stream.Length > 0 ? Math.Min(1, (double)_reader.ByteOffset / _stream.Length) : null;

    // A row takes at least a byte for each of its columns.
    public override int MostRows => !_stream.CanSeek ? 0 : LineCount.Of(_stream.SafeFileHandle, _stream.Length / Math.Max(1, Columns.Length));

    public override RowFlaw? Flaw =>
        _malformed is { } record ? new(DataDescriptors.BadQuotes, Describe(record.Reason), "", "Double a quote that belongs to the text: `\"\"`.")
        : _reader.FieldCount != Columns.Length ? new(DataDescriptors.RaggedRow, Cells(_reader.FieldCount), $"{Columns.Length}",
            _reader.FieldCount > Columns.Length ? "Put a cell that holds a `,` in quotes." : null)
        : null;

    public override Cell this[int wanted]
    {
        get
        {
            var index = _indexes[wanted];
            return index < _reader.FieldCount ? new(Utf8Space.Trim(_reader.GetSpan(index))) : default;
        }
    }

    public override bool Read()
    {
        _malformed = null;
        try
        {
            return _reader.Read();
        }
        catch (Exception problem) when (problem is CsvFormatException or InvalidDataException)
        {
            throw TooLarge(problem);
        }
    }

    public override void CopyTo(CellBlock block)
    {
        var record = _reader.RawRecord;
        var start = block.Copy(record);
        for (var wanted = 0; wanted < _indexes.Length; wanted++)
        {
            var index = _indexes[wanted];
            var cell = (uint)index < (uint)_reader.FieldCount ? _reader.GetSpan(index) : default;

            // Quotes inside a cell are taken out elsewhere; all others are parts of the record.
            block.Set(wanted, cell.IsEmpty ? start : record.Overlaps(cell, out var offset) ? start + offset : block.Copy(cell), cell.Length);
        }

        block.End(Line, Flaw, start, record.Length);
    }

    public override CellPlace? Place(CellBlock block, int row, int wanted)
    {
        var line = block.Lines[row];
        using var again = CsvReader.Create(block.Record(row).ToArray(), new CsvReaderOptions { Separator = _separator, HasHeader = false });
        if (!again.Read() || _indexes[wanted] >= again.FieldCount || !again.RawRecord.Overlaps(again.GetRawSpan(_indexes[wanted]), out var offset))
        {
            return new(line, 1, 1);
        }

        var before = again.RawRecord[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        var raw = again.GetRawSpan(_indexes[wanted]);
        var end = raw.IndexOfAny((byte)'\r', (byte)'\n');
        return new(line + before.Count((byte)'\n'), column, column + Encoding.UTF8.GetCharCount(end < 0 ? raw : raw[..end]));
    }

    public override void Dispose()
    {
        _reader.Dispose();
        base.Dispose();
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote inside a cell that does not begin with one",
        CsvMalformedReason.TextAfterClosingQuote => "text behind the quote that ends a cell",
        CsvMalformedReason.UnterminatedQuote => "a quote that is never closed",
        _ => "quotes that do not match",
    };

    private ImmutableArray<string> Header()
    {
        try
        {
            return [.. _reader.Headers.Select(h => h.Trim())];
        }
        catch (Exception problem) when (problem is CsvFormatException or InvalidDataException)
        {
            throw TooLarge(problem);
        }
    }

    private SourceException TooLarge(Exception problem) => new("a row is too large, which a quote that is never closed can cause")
    {
        Line = (int)(problem is CsvFormatException format ? format.LineNumber : _reader.LineNumber),
    };
}
