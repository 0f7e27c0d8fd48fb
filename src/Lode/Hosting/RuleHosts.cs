namespace Lode;

/// <summary>Begins to host rules.</summary>
public static class RuleHosts
{
    /// <summary>A host of the rules in a folder, with the first set in force.</summary>
    /// <typeparam name="T">The type of the judged objects.</typeparam>
    /// <exception cref="RuleSetException">The rules or data have errors.</exception>
    /// <exception cref="InvalidOperationException">They cannot be used for another reason, which the message tells.</exception>
    public static RuleHost<T> Open<T>(string folder, RuleHostOptions? options = null)
    {
        var host = new RuleHost<T>(folder, options);
        if (host.Reload() is { Accepted: false } refused)
        {
            host.Dispose();
            throw refused.Findings.IsEmpty ? new InvalidOperationException(string.Join('\n', refused.Reasons), refused.Problem) : new RuleSetException(refused.Findings);
        }

        return host;
    }
}
