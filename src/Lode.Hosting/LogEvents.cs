using Microsoft.Extensions.Logging;

namespace Lode.Hosting;

/// <summary>What is written to a service's log. Event ids stay as they are once given.</summary>
internal static partial class LogEvents
{
    [LoggerMessage(1001, LogLevel.Information, "Rules for {Subject} are in force as generation {Generation}, after {Milliseconds} ms")]
    public static partial void InForce(this ILogger log, long generation, string subject, double milliseconds);

    [LoggerMessage(1002, LogLevel.Error, "Rules for {Subject} were refused; generation {Generation} stays in force:\n{Reasons}")]
    public static partial void Refused(this ILogger log, Exception? problem, string subject, long generation, string reasons);
}
