using System.Globalization;
using Lode.Data;
using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Cells of CSV that a spreadsheet or a log may open: quoted where needed, never a formula, never a control character.</summary>
internal static class CsvText
{
    /// <summary>A line of text cells.</summary>
    public static void WriteLine(TextWriter writer, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            writer.Write(Cell(cells[i]));
        }

        writer.Write('\n');
    }

    /// <summary>A text cell. What a spreadsheet would take for a formula gets a <c>'</c> before it; a plain number is none.</summary>
    public static string Cell(string text)
    {
        var isFormula = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        var safe = VisibleText.Of(isFormula ? "'" + text : text);
        return safe.AsSpan().ContainsAny(',', '"') || safe is [' ', ..] or [.., ' '] ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
