using Lode.Data;

namespace Lode.Cli;

/// <summary>Ends every failure as one sentence and an exit status.</summary>
internal static class Failures
{
    public static int Report(CliHost host, Exception problem, bool verbose)
    {
        var (status, sentence) = problem switch
        {
            OperationCanceledException => (ExitCode.Stopped, "Stopped."),
            AggregateException { InnerException: { } inner } => (-1, inner.Message),
            OptionException => (ExitCode.Usage, problem.Message),
            PackNotFoundException => (ExitCode.Usage, problem.Message.Replace(host.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)),
            IOException when IsClosedPipe(problem) => (ExitCode.Fine, ""),
            IOException or UnauthorizedAccessException => (ExitCode.Usage, $"A file cannot be read or written: {problem.Message}"),
            OutOfMemoryException => (ExitCode.Defect, "There is not enough memory for this run."),
            _ => (ExitCode.Defect, "Something went wrong inside Lode; this is a defect of Lode, not of the rules. `--verbose` shows where; please report it."),
        };
        if (status == -1)
        {
            return Report(host, ((AggregateException)problem).InnerException!, verbose);
        }

        if (sentence.Length > 0)
        {
            Screen.Error(host).Line([new("lode: ", Palette.Bad), new(sentence)], 6);
        }

        if (verbose && status == ExitCode.Defect)
        {
            foreach (var line in problem.ToString().Split('\n'))
            {
                Screen.Error(host).Line(line.TrimEnd('\r'), Palette.Quiet);
            }
        }

        return status;
    }

    /// <summary>Writing to a program that no longer reads (<c>lode run | head</c>): EPIPE on Unix, ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.</summary>
    private static bool IsClosedPipe(Exception problem) => (problem.HResult & 0xffff) is 32 or 109 or 232;
}
