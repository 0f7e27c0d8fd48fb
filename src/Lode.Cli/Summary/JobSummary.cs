using System.Text;

namespace Lode.Cli;

/// <summary>The page that GitHub shows of a job: each step appends Markdown to a file that it names to the step.</summary>
internal static class JobSummary
{
    /// <summary>GitHub refuses more of one step.</summary>
    public const int MostBytes = 1 << 20;

    private const string Cut = "\n*Cut here: GitHub takes no more of a step.*\n";

    /// <summary>Appends a part, as far as there is room; nothing outside of a job. What was found counts, not whether a page could be written of it.</summary>
    public static void Append(CliHost host, Action<TextWriter> write)
    {
        if (host.StepSummary is not { } path)
        {
            return;
        }

        try
        {
            using var file = new FileStream(host.Resolve(path), FileMode.Append, FileAccess.Write);
            var room = MostBytes - file.Position - Cut.Length - 1;
            if (room <= 0)
            {
                return;
            }

            using var text = new BoundedText((int)room);
            write(text);
            file.Write(Encoding.UTF8.GetBytes($"{(file.Position > 0 ? "\n" : "")}{text.Kept}{(text.IsCut ? Cut : "")}"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Screen.Error(host).Line($"The job's summary cannot be written: {problem.Message}", Palette.Caution);
        }
    }
}
