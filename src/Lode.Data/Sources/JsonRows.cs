using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Lode.Runtime;

namespace Lode.Data;

/// <summary>JSON: one array of objects, or (NDJSON) one object a line. Null and a property that is left out are unknown.</summary>
internal static class JsonRows
{
    private const int LargestFile = 1 << 30;
    private const int MostColumns = 10_000;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64, AllowMultipleValues = false };

    /// <summary>Reads an array of objects.</summary>
    public static RowReader ReadArray(Stream stream, ImmutableArray<string> wanted)
    {
        var bytes = Bytes(stream);
        var collector = new Collector(wanted);
        var lines = new LineCounter(bytes);
        Guard(() =>
        {
            var reader = new Utf8JsonReader(bytes, Options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                throw new SourceException("it is not a list of objects") { Help = "Expected `[{\"name\": \"Japan\"}, ...]`." };
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                collector.Add(ref reader, lines.At((int)reader.TokenStartIndex));
            }

            while (reader.Read())
            {
            }
        }, 0);
        return collector.Rows();
    }

    /// <summary>Reads one object a line; empty lines are left out.</summary>
    public static RowReader ReadLines(Stream stream, ImmutableArray<string> wanted)
    {
        var collector = new Collector(wanted);
        using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        for (var line = 1; ReadLine(text, line) is { } row; line++)
        {
            if (!string.IsNullOrWhiteSpace(row))
            {
                Guard(() =>
                {
                    var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(row), Options);
                    reader.Read();
                    collector.Add(ref reader, line);
                    reader.Read();
                }, line);
            }
        }

        return collector.Rows();
    }

    private static string? ReadLine(StreamReader text, int line)
    {
        try
        {
            return text.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new SourceException("it is not UTF-8") { Line = line };
        }
    }

    private static byte[] Bytes(Stream stream)
    {
        if (stream.Length > LargestFile)
        {
            throw new SourceException("it is over 1 GB") { Help = "Write it as NDJSON (one object a line) or CSV." };
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
    }

    private static void Guard(Action read, int line)
    {
        try
        {
            read();
        }
        catch (JsonException problem)
        {
            throw new SourceException("it is not well-formed JSON") { Line = line > 0 ? line : (int)(problem.LineNumber ?? 0) + 1 };
        }
        catch (InvalidOperationException)
        {
            throw new SourceException("a text in it is not UTF-8") { Line = line };
        }
    }

    /// <summary>Counts lines forward, each byte once.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private int _offset;
        private int _line = 1;

        public int At(int offset)
        {
            _line += bytes.AsSpan(_offset..offset).Count((byte)'\n');
            _offset = offset;
            return _line;
        }
    }

    private sealed class Collector(ImmutableArray<string> wanted)
    {
        private readonly Dictionary<string, int> _places = wanted.Select((name, i) => (name, i)).DistinctBy(p => p.name).ToDictionary(p => p.name, p => p.i);
        private readonly HashSet<string> _columns = new(StringComparer.Ordinal);
        private readonly List<ListedRow> _rows = [];

        public ListedRows Rows() => new ListedRows(_rows.Count == 0 ? wanted : [.. _columns], _rows);

        public void Add(ref Utf8JsonReader reader, int line)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new SourceException("a row is not an object") { Line = line };
            }

            var cells = new KeptCell[wanted.Length];
            Array.Fill(cells, KeptCell.Empty);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                if (_columns.Count < MostColumns || _places.ContainsKey(name))
                {
                    _columns.Add(name);
                }

                if (!seen.Add(name))
                {
                    throw new SourceException($"a row has the name `{VisibleText.Short(name)}` twice") { Line = line };
                }

                reader.Read();
                var cell = ReadCell(ref reader);
                if (_places.TryGetValue(name, out var place))
                {
                    cells[place] = cell;
                }
            }

            _rows.Add(new(cells, line));
        }

        private static KeptCell ReadCell(ref Utf8JsonReader reader)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    return ReadItems(ref reader);
                case JsonTokenType.StartObject:
                    reader.Skip();
                    return KeptCell.Of("{...}", CellFlaw.Nested);
                default:
                    return KeptCell.Of(Scalar(ref reader));
            }
        }

        private static KeptCell ReadItems(ref Utf8JsonReader reader)
        {
            var items = new List<string>();
            var flaw = CellFlaw.None;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    reader.Skip();
                    flaw = CellFlaw.Nested;
                }
                else
                {
                    items.Add(Scalar(ref reader));
                }
            }

            return flaw == CellFlaw.None
                ? KeptCell.Of(string.Join(';', items)) with { Items = [.. items.Select(Encoding.UTF8.GetBytes)] }
                : KeptCell.Of("[...]", flaw) with { Items = [] };
        }

        private static string Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!.Trim(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "",
        };
    }
}
