using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Lode.LanguageServer;

/// <summary>Cuts a stream into messages: headers, an empty line, and as many bytes as <c>Content-Length</c> says.</summary>
internal sealed class MessageReader(PipeReader input)
{
    private const int MostHeaderBytes = 16 * 1024;
    private const int MostBodyBytes = 64 * 1024 * 1024;
    private const string LengthHeader = "Content-Length:";

    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();

    /// <summary>The next message's bytes; empty where the headers make no sense; null at the end of the stream.</summary>
    public async Task<byte[]?> Next(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellation);
            if (HeaderEnd(read.Buffer) is { } end)
            {
                var length = Length(Encoding.ASCII.GetString(read.Buffer.Slice(0, end)));
                input.AdvanceTo(read.Buffer.GetPosition(end));
                return length is { } bytes ? await Body(bytes, cancellation) : [];
            }

            if (read.Buffer.Length > MostHeaderBytes)
            {
                input.AdvanceTo(read.Buffer.GetPosition(read.Buffer.Length - EndOfHeaders.Length));
                return [];
            }

            if (read.IsCompleted)
            {
                return null;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private async Task<byte[]?> Body(int length, CancellationToken cancellation)
    {
        if (length == 0)
        {
            return [];
        }

        var read = await input.ReadAtLeastAsync(length, cancellation);
        if (read.Buffer.Length < length)
        {
            return null;
        }

        var body = read.Buffer.Slice(0, length).ToArray();
        input.AdvanceTo(read.Buffer.GetPosition(length));
        return body;
    }

    private static long? HeaderEnd(ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        return reader.TryReadTo(out ReadOnlySequence<byte> _, EndOfHeaders) ? reader.Consumed : null;
    }

    /// <summary>The last length named, so that what stands before the headers of a good message is passed over.</summary>
    private static int? Length(string headers)
    {
        var at = headers.LastIndexOf(LengthHeader, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && int.TryParse(headers[(at + LengthHeader.Length)..].Split('\r', 2)[0].Trim(), out var length) && length is >= 0 and <= MostBodyBytes
            ? length
            : null;
    }
}
