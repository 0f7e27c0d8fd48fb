using System.Text;

namespace Lode.Cli;

/// <summary>Keeps whole lines as long as there is room for them; what comes after is let go.</summary>
/// <param name="mostBytes">The room, in bytes of UTF-8.</param>
internal sealed class BoundedText(int mostBytes) : TextWriter
{
    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _line = new();
    private int _bytes;

    /// <summary>The lines that had room.</summary>
    public string Kept => _lines.ToString();

    /// <summary>Whether something was let go.</summary>
    public bool IsCut { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (IsCut)
        {
            return;
        }

        _line.Append(value);
        IsCut = _line.Length > mostBytes;
        if (value == '\n' && !IsCut)
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        var line = _line.ToString();
        _line.Clear();
        _bytes += Encoding.UTF8.GetByteCount(line);
        if (_bytes > mostBytes)
        {
            IsCut = true;
        }
        else
        {
            _lines.Append(line);
        }
    }
}
