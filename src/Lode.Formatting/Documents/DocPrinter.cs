using System.Text;

namespace Lode.Formatting;

/// <summary>Prints a document: each group on one line if it fits, else with its lines ended.</summary>
internal sealed class DocPrinter
{
    private readonly int _width;
    private readonly StringBuilder _output = new();
    private readonly Stack<Frame> _open = new();
    private int _column;
    private int _pendingSpaces;
    private bool _lineIsEmpty = true;
    private bool _lineMustEnd;

    private DocPrinter(int width) => _width = width;

    private readonly record struct Frame(Doc Doc, int Indent, bool Flat, int Next = 0);

    /// <summary>The text of a document, without a line end behind it.</summary>
    public static string Print(Doc doc, int width)
    {
        var printer = new DocPrinter(width);
        printer._open.Push(new(doc, 0, Flat: false));
        while (printer._open.TryPop(out var frame))
        {
            printer.Step(frame);
        }

        return printer._output.ToString();
    }

    private void Step(Frame frame)
    {
        switch (frame.Doc)
        {
            case TextDoc text: Write(text.Value, frame.Indent); break;
            case CommentDoc comment: WriteComment(comment.Value, frame.Indent); break;
            case LineDoc when frame.Flat: Write(" ", frame.Indent); break;
            case LineDoc: NewLine(frame.Indent); break;
            case HardLineDoc line: NewLine(frame.Indent, line.Blank); break;
            case FreshLineDoc when _lineIsEmpty: break;
            case FreshLineDoc: NewLine(frame.Indent); break;
            case ConcatDoc concat: Advance(_open, frame, concat); break;
            case NestDoc nest: _open.Push(frame with { Doc = nest.Content, Indent = frame.Indent + nest.Columns }); break;
            case AlignDoc align: _open.Push(frame with { Doc = align.Content, Indent = _column + _pendingSpaces }); break;
            case GroupDoc group: _open.Push(frame with { Doc = group.Content, Flat = frame.Flat || Fits(group) }); break;
            default: throw new InvalidOperationException(frame.Doc.GetType().Name);
        }
    }

    private static void Advance(Stack<Frame> open, Frame frame, ConcatDoc concat)
    {
        if (frame.Next < concat.Parts.Length)
        {
            open.Push(frame with { Next = frame.Next + 1 });
            open.Push(frame with { Doc = concat.Parts[frame.Next], Next = 0 });
        }
    }

    /// <summary>Whether the group, flat, and what follows it up to the next possible line end stay within the width.</summary>
    private bool Fits(GroupDoc group)
    {
        if (group.Breaks)
        {
            return false;
        }

        var left = Math.Min(_width, group.Width) - _column - _pendingSpaces;
        var open = new Stack<Frame>();
        open.Push(new(group.Content, 0, Flat: true));
        using var rest = _open.GetEnumerator();
        while (left >= 0)
        {
            if (!open.TryPop(out var frame))
            {
                if (!rest.MoveNext())
                {
                    return true;
                }

                frame = rest.Current;
            }

            switch (frame.Doc)
            {
                case TextDoc text: left -= text.Value.Length; break;
                case LineDoc when frame.Flat: left--; break;
                case LineDoc or HardLineDoc or FreshLineDoc: return true;
                case ConcatDoc concat: Advance(open, frame, concat); break;
                case WrapperDoc wrapper: open.Push(frame with { Doc = wrapper.Content }); break;
            }
        }

        return false;
    }

    private void Write(string text, int indent)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            _pendingSpaces += text.Length;
            return;
        }

        if (_lineMustEnd)
        {
            NewLine(indent);
        }

        _output.Append(' ', _pendingSpaces).Append(text);
        _column += _pendingSpaces + text.Length;
        _pendingSpaces = 0;
        _lineIsEmpty = false;
    }

    /// <summary>Nothing can stand behind a comment: what comes next begins a line.</summary>
    private void WriteComment(string text, int indent)
    {
        _pendingSpaces = _lineIsEmpty ? _pendingSpaces : 1;
        Write(text, indent);
        _lineMustEnd = true;
    }

    private void NewLine(int indent, bool blank = false)
    {
        _output.Append(blank ? "\n\n" : "\n");
        _column = 0;
        _pendingSpaces = indent;
        _lineIsEmpty = true;
        _lineMustEnd = false;
    }
}
