using System.Diagnostics;

namespace Lode.LanguageServer;

/// <summary>The editor's process: when it dies without a word, nobody is left to serve.</summary>
internal static class ParentProcess
{
    /// <summary>Runs until the process has ended; at once where there is none of the number.</summary>
    public static async Task Ended(int id, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(cancellation);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
