using System.Collections.Immutable;
using Spectre.Console;

namespace Lode.Cli;

/// <summary>Writes lines for people: styled and wrapped on a terminal, plain and whole in a pipe. Text is never read as markup.</summary>
internal sealed class Screen
{
    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _console;

    public Screen(TextWriter writer, int? width, bool colour)
    {
        _writer = writer;
        Width = width;
        if (width is not null && colour)
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            });
            _console.Profile.Width = 10_000;
        }
    }

    /// <summary>Columns; null where lines are not wrapped.</summary>
    public int? Width { get; }

    /// <summary>Standard output of a host.</summary>
    public static Screen Out(CliHost host) => new(host.Out, host.Width, host.Colour);

    /// <summary>Standard error of a host.</summary>
    public static Screen Error(CliHost host) => new(host.Error, host.ErrorWidth, host.Colour);

    /// <summary>An empty line.</summary>
    public void Line() => _writer.Write('\n');

    /// <summary>A line of one style.</summary>
    public void Line(string text, Style? style = null) => Line([new(text, style)]);

    /// <summary>A line of pieces; where it is too long for the terminal it goes on below, <paramref name="hang"/> columns in.</summary>
    public void Line(ReadOnlySpan<Piece> pieces, int hang = 0)
    {
        foreach (var line in Wrapping.Wrap(SafeLine.Of(pieces.ToArray()), Width, hang))
        {
            Write(line);
        }
    }

    private void Write(ImmutableArray<Piece> line)
    {
        foreach (var piece in line)
        {
            if (_console is null || piece.Style is null)
            {
                _writer.Write(piece.Text);
            }
            else
            {
                _console.Write(new Text(piece.Text, piece.Style));
            }
        }

        _writer.Write('\n');
    }
}
