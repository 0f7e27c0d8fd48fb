using System.Text;
using Lode.Data;
using Lode.Runtime;

namespace Lode.Cli;

/// <summary>
/// A stream of UTF-8 JSON into a text writer. Characters that JSON lets stand but that hide or reorder text on a screen are written as <c>\u</c>
/// escapes, which any reader of JSON undoes.
/// </summary>
internal sealed class TextStream(TextWriter writer) : Stream
{
    private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();
    private readonly char[] _chars = new char[4096];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            _decoder.Convert(buffer, _chars, flush: false, out var bytes, out var chars, out _);
            buffer = buffer[bytes..];
            foreach (var c in _chars.AsSpan(0, chars))
            {
                if (c >= ' ' && VisibleText.IsHidden(c))
                {
                    writer.Write($"\\u{(int)c:x4}");
                }
                else
                {
                    writer.Write(c);
                }
            }
        }
    }
}
